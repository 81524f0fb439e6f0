/** The people of every test newsroom, by their role. A colleague is a second writer. */
export const ROLES = { admin: 'admin', editor: 'editor', writer: 'writer', colleague: 'writer' } as const

export type Person = keyof typeof ROLES

export const PASSWORD = 'un-mot-de-passe-assez-long'

export function emailOf(person: string): string {
  return `${person}@exemple.fr`
}
