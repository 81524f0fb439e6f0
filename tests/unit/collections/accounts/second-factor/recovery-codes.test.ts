import {
  looksLikeRecoveryCode,
  newRecoveryCodes,
  recoveryHash,
  withoutCode,
} from '@/collections/accounts/second-factor/recovery-codes'

test('there are ten, all different, without signs that are taken for each other', () => {
  const codes = newRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/)
})

test('each is good once, for its account', () => {
  const codes = newRecoveryCodes()
  const hashes = codes.map((code) => recoveryHash(code, 'a'))
  const [first = '', second = ''] = codes
  const left = withoutCode(hashes, first, 'a') ?? []
  expect(left).toHaveLength(9)
  expect(withoutCode(left, first, 'a')).toBeNull()
  expect(withoutCode(left, second, 'a')).toHaveLength(8)
  expect(withoutCode(hashes, first, 'b')).toBeNull()
  expect(JSON.stringify(hashes)).not.toContain(first)
})

test('it may be typed in capitals, with spaces, or without hyphens', () => {
  const [code = ''] = newRecoveryCodes()
  const hashes = [recoveryHash(code, 'a')]
  for (const typed of [code.toUpperCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')} `]) {
    expect([typed, looksLikeRecoveryCode(typed), withoutCode(hashes, typed, 'a')]).toEqual([typed, true, []])
  }
  expect(looksLikeRecoveryCode('123456')).toBe(false)
})
