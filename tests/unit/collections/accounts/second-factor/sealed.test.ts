import { seal, unseal, unsealWithAny } from '@/collections/accounts/second-factor/sealed'

const SECRET = 'a-secret-of-the-site-0123456789abcdef'

test('what is sealed opens for its account, and shows nothing of itself', () => {
  const sealed = seal('JBSWY3DPEHPK3PXP', 'a', SECRET)
  expect(unseal(sealed, 'a', SECRET)).toBe('JBSWY3DPEHPK3PXP')
  expect(sealed + Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('JBSWY3')
  expect(seal('JBSWY3DPEHPK3PXP', 'a', SECRET)).not.toBe(sealed)
})

test('it opens neither for another account nor with another secret of the site', () => {
  const sealed = seal('JBSWY3DPEHPK3PXP', 'a', SECRET)
  expect(unseal(sealed, 'b', SECRET)).toBeNull()
  expect(unseal(sealed, 'a', `${SECRET}-changed`)).toBeNull()
})

test('it opens with a former secret of the site that is still given', () => {
  const sealed = seal('JBSWY3DPEHPK3PXP', 'a', SECRET)
  expect(unsealWithAny(sealed, 'a', [`${SECRET}-changed`, SECRET])).toBe('JBSWY3DPEHPK3PXP')
  expect(unsealWithAny(sealed, 'a', [`${SECRET}-changed`])).toBeNull()
})

test('no changed byte, and nothing that was never sealed, is opened', () => {
  const bytes = Buffer.from(seal('JBSWY3DPEHPK3PXP', 'a', SECRET), 'base64url')
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect([at, unseal(changed.toString('base64url'), 'a', SECRET)]).toEqual([at, null])
  }
  for (const odd of ['', 'a', 'JBSWY3DPEHPK3PXP', '€'.repeat(100)]) expect(unseal(odd, 'a', SECRET)).toBeNull()
})
