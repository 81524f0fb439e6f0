import { plainLetters } from '@/payload/editorial/plain-letters'

/** What a person may type to find an entry, and a line about it. */
interface About {
  description: string
  words: string
  /** In place of Payload's label. */
  name?: string
}

/** In the order of the menus. */
const ABOUT: Record<string, About | undefined> = {
  'heading-2': { description: 'Découpe le texte, dans le sommaire', words: 'titre h2 partie section' },
  'heading-3': { description: 'Sous l’intertitre 2', words: 'sous-titre titre h3' },
  'heading-4': { description: 'Sous l’intertitre 3', words: 'sous-titre titre h4' },
  blockquote: { description: 'Les mots d’un autre, dans le texte', words: 'citer extrait guillemets' },
  unorderedList: { description: 'Des points', words: 'puces tirets énumération' },
  orderedList: { description: '1, 2, 3', words: 'numéros étapes énumération' },
  'block-keyFigures': { description: 'De un à cinq', words: 'nombres statistiques données chiffre' },
  'block-figure': { description: 'Avec légende et crédit', words: 'photo illustration dessin' },
  'block-gallery': { description: 'Plusieurs images', words: 'photos diaporama mosaïque' },
  'block-video': { description: 'Une adresse', words: 'film youtube vimeo' },
  'block-callout': { description: 'Information ou important', words: 'remarque note attention à retenir cadre' },
  'block-quote': { description: 'Une phrase en grand', words: 'citation parole mise en avant' },
  'block-download': { description: 'À télécharger', words: 'fichier pdf pièce jointe' },
  'block-callToAction': { description: 'Un bouton vers une page', words: 'lien bouton inscription' },
  table: { description: 'Des lignes et des colonnes', words: 'grille cellules excel', name: 'Tableau' },
  horizontalRule: { description: 'Une pause entre deux parties', words: 'ligne filet séparateur' },
  paragraph: { description: 'Une ligne ordinaire', words: 'paragraphe normal', name: 'Texte' },
}

/** Returns tools in the order of the menus; those that we do not know at the end. */
export function inMenuOrder<Tool extends { key: string }>(tools: Tool[]): Tool[] {
  const order = Object.keys(ABOUT)
  const place = ({ key }: Tool) => (order.includes(key) ? order.indexOf(key) : order.length)
  return tools.toSorted((one, other) => place(one) - place(other))
}

/** Returns the name of an entry: ours, or its label. */
export function nameOf(key: string, label: string): string {
  return ABOUT[key]?.name ?? label
}

/** Returns the line about an entry of the menu; empty for one that we do not know. */
export function descriptionOf(key: string): string {
  return ABOUT[key]?.description ?? ''
}

/**
 * Returns the entries that a search finds, by their name or their words, whatever its accents and capitals; first those
 * whose name begins with it, then those that have a word beginning with it.
 */
export function searchEntries<Entry extends { key: string; name: string }>(entries: Entry[], search: string): Entry[] {
  const wanted = compact(search)
  if (!wanted) return entries
  const ranked = entries.map((entry) => ({ entry, rank: rankOf(entry, wanted) }))
  const found = ranked.filter(({ rank }) => rank > 0)
  return found.sort((one, other) => other.rank - one.rank).map(({ entry }) => entry)
}

function rankOf({ key, name }: { key: string; name: string }, wanted: string): number {
  if (compact(name).startsWith(wanted)) return 3
  const words = `${name} ${ABOUT[key]?.words ?? ''}`.split(/[\s’]+/).map(compact)
  if (words.some((word) => word.startsWith(wanted))) return 2
  return compact(name).includes(wanted) ? 1 : 0
}

function compact(words: string): string {
  return plainLetters(words).plain.replace(/[\s'_-]/g, '')
}
