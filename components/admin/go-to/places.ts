import { foldedText } from '@/payload/editorial/french-order'

/** A collection or the settings, as the menu of the admin names them. */
export interface Entity {
  slug: string
  /** « Articles ». */
  plural: string
  /** « Article ». */
  singular: string
  /** The heading that it stands under in the menu. */
  group: string
  kind: 'collection' | 'global'
  /** Whether this person may make one. */
  mayCreate: boolean
}

/** A page of the admin that is no document. */
export interface AdminPlace {
  title: string
  href: string
  /** Other words that it is looked for by. */
  otherWords?: string
}

/** Returns the pages of the admin that a person may go to, in the order of its menu. */
export function placesOf(entities: Entity[], admin: string): AdminPlace[] {
  const address = ({ kind, slug }: Entity) => `${admin}/${kind === 'global' ? 'globals' : 'collections'}/${slug}`
  return [
    { title: 'Tableau de bord', href: admin },
    ...entities.map((entity) => ({ title: entity.plural, href: address(entity), otherWords: entity.group })),
    ...entities
      .filter(({ mayCreate }) => mayCreate)
      .map((entity) => ({
        title: `Créer : ${entity.singular.toLowerCase()}`,
        href: `${address(entity)}/create`,
        otherWords: 'nouveau nouvel nouvelle ajouter',
      })),
    { title: 'Guide de rédaction', href: `${admin}/guide`, otherWords: 'aide accessibilité mode emploi' },
    { title: 'Mon compte', href: `${admin}/account` },
  ]
}

/** Returns the places whose names hold the beginnings of these words, accents and capitals ignored. */
export function placesNamed(places: AdminPlace[], words: string): AdminPlace[] {
  const asked = lettersOf(words).split(' ')
  return places.filter(({ title, otherWords = '' }) => {
    const name = ` ${lettersOf(`${title} ${otherWords}`)}`
    return asked.every((word) => name.includes(` ${word}`))
  })
}

/** Letters and digits, their words with one space between them. */
function lettersOf(text: string): string {
  return foldedText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
