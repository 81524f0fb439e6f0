import { isFrozen } from '@/collections/access'
import { isSensitive } from '@/collections/accounts/identity/ask-identity'

const ADMIN = { email: 'a@exemple.fr', role: 'admin', frozen: null } as const
const WRITER = { ...ADMIN, role: 'writer' } as const

test.each([
  ['a new admin', { role: 'admin' }, undefined, true],
  ['a new editor', { role: 'editor', password: 'x' }, undefined, false],
  ['another role', { role: 'admin' }, WRITER, true],
  ['a role taken away', { role: 'writer' }, ADMIN, true],
  ['the role that it has', { role: 'writer' }, WRITER, false],
  ['another address', { email: 'b@exemple.fr' }, WRITER, true],
  ['the address that it has, in capitals', { email: ' A@Exemple.fr' }, WRITER, false],
  ['another password', { password: 'x' }, WRITER, true],
  ['no password', { password: '' }, WRITER, false],
  ['an admin frozen', { frozen: true }, ADMIN, true],
  ['an admin freed', { frozen: false }, { ...ADMIN, frozen: true }, true],
  ['an admin who stays free', { frozen: false }, ADMIN, false],
  ['a writer frozen', { frozen: true }, WRITER, false],
] as const)('%s needs the password of who asks: %j over %j is %s', (_what, change, before, isAsked) => {
  expect(isSensitive(change, before)).toBe(isAsked)
})

test('an account is frozen only when an admin said so', () => {
  expect([true, false, null, undefined].map((frozen) => isFrozen({ frozen }))).toEqual([true, false, false, false])
  expect(isFrozen(null)).toBe(false)
})
