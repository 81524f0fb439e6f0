import { KEY_SCOPES, type KeyScope, type Person } from '@/collections/access'

/** A program with a key that an admin made: what is the admin's own is the key's. */
const KEYS = Object.fromEntries(
  KEY_SCOPES.map((scope) => [scope, { id: 'k', name: 'Import (clé)', key: { name: 'Import', scope, owner: 'me' } }]),
) as Record<KeyScope, NonNullable<Person>>

/** Who asks. A column of the table is one of them: a new kind of asker is a line here and a column there. */
export const ROLES = {
  visitor: null,
  ...KEYS,
  writer: { id: 'me', role: 'writer' },
  editor: { id: 'me', role: 'editor' },
  admin: { id: 'me', role: 'admin' },
  /** An admin's account that was frozen, as if a session of it had stayed open. */
  frozen: { id: 'me', role: 'admin', frozen: true },
} satisfies Record<string, Person>

export type Role = keyof typeof ROLES
export const ROLE_NAMES = Object.keys(ROLES) as Role[]

export const isKey = (role: Role): role is KeyScope => (KEY_SCOPES as readonly string[]).includes(role)

/** What each of them may do: « yes », « – », or the documents for which they may. */
export type Answers = Record<Role, string>
export const YES = 'yes'
export const NO = '–'
