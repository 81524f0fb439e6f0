import type { Person } from '@/collections/access'

/** Who asks. A column of the table is one of them: a new kind of asker is a line here and a column there. */
export const ROLES = {
  visitor: null,
  writer: { id: 'me', role: 'writer' },
  editor: { id: 'me', role: 'editor' },
  admin: { id: 'me', role: 'admin' },
} satisfies Record<string, Person>

export type Role = keyof typeof ROLES
export const ROLE_NAMES = Object.keys(ROLES) as Role[]

/** What each of them may do: « yes », « – », or the documents for which they may. */
export type Answers = Record<Role, string>
export const YES = 'yes'
export const NO = '–'
