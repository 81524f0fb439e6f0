import type { Person } from '@/payload-types'
import { typeset } from '../editorial/typography'
import { addressOf } from '../publication/addresses'
import { documentTag } from '../publication/cache-tags'
import { tagPage } from '../server/page-tags'
import { pictureOf } from './pictures'
import type { AuthorView } from './views'

/** Returns the populated people among these; ids (not readable) are left out. */
export function authorsOf(values: (string | Person)[] | null | undefined): AuthorView[] {
  return (values ?? []).flatMap((value) => (typeof value === 'string' ? [] : [authorOf(value)]))
}

/** Returns their names alone. */
export function authorNamesOf(values: (string | Person)[] | null | undefined): string[] {
  return (values ?? []).flatMap((value) => {
    if (typeof value === 'string') return []
    tagPage(documentTag('people', value.id, 'name'))
    return [typeset(value.name)]
  })
}

export function authorOf(person: Person): AuthorView {
  tagPage(documentTag('people', person.id))
  const photo = pictureOf(person.photo)
  return {
    name: typeset(person.name),
    kind: person.kind ?? 'person',
    href: addressOf('people', person.slug),
    ...(person.role && { role: typeset(person.role) }),
    ...(photo && { photo }),
    ...(person.biography && { biography: typeset(person.biography) }),
  }
}
