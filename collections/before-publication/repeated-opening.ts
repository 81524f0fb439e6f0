import { foldedText } from '@/payload/editorial/french-order'
import type { Check } from './check'
import { linesIn, type WrittenLine } from './lines'
import { advises } from './text'

/** In signs: a shorter chapô may open a sentence by chance. */
const SHORTEST = 30
/** In signs: what is longer is compared by its beginning. */
const LONGEST = 2_000
/** Of the words of the chapô, in the first paragraph. */
const MOST_IN_COMMON = 0.8

/** A chapô that the text says again at once, or a title that is its first line. */
export const repeatedOpening: Check = (document) => {
  const [first, second] = linesIn(document).filter(({ place }) => 'node' in place)
  if (!first) return []
  const title = comparable(document.title ?? '')
  const excerpt = comparable(document.excerpt ?? '')
  const isTitle = title !== '' && comparable(first.words) === title
  const opening = isTitle ? second : first
  return [
    ...(isTitle ? found('La première ligne répète le titre : la page le montre déjà', first) : []),
    ...(opening && isSame(excerpt, comparable(opening.words))
      ? found('Le début répète le chapô : les lecteurs liraient deux fois la même chose', opening)
      : []),
  ]
}

function found(message: string, { place }: WrittenLine) {
  return 'node' in place ? [advises(message, place.node)] : []
}

function comparable(words: string): string {
  return foldedText(words.slice(0, LONGEST))
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim()
}

function isSame(excerpt: string, opening: string): boolean {
  if (excerpt.length < SHORTEST) return false
  if (opening.startsWith(excerpt)) return true
  const words = new Set(opening.split(' '))
  const own = excerpt.split(' ')
  const inCommon = own.filter((word) => words.has(word)).length
  return inCommon >= own.length * MOST_IN_COMMON && words.size <= own.length * 1.6
}
