import type { Person } from '@/payload-types'
import { typeset } from '../editorial/typography'
import { pictureOf } from './pictures'
import type { AuthorView } from './views'

/** Returns the populated people among these; ids (not readable) are left out. */
export function authorsOf(values: (string | Person)[] | null | undefined): AuthorView[] {
  return (values ?? []).flatMap((value) => (typeof value === 'string' ? [] : [authorOf(value)]))
}

export function authorOf(person: Person): AuthorView {
  const photo = pictureOf(person.photo)
  return {
    name: typeset(person.name),
    href: `/blog/auteur/${person.slug}`,
    ...(person.role && { role: typeset(person.role) }),
    ...(photo && { photo }),
    ...(person.biography && { biography: typeset(person.biography) }),
  }
}
