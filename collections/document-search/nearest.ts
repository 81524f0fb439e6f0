import { foldedText } from '@/payload/editorial/french-order'

/** Returns the words of a search; of more than a question should have conditions, the first. */
export function wordsOf(search: string): string[] {
  const words = search.split(/\s+/).filter((word) => word !== '')
  return [...new Set(words)].slice(0, MOST_WORDS)
}

/** Returns what has a title, the nearest to a search first; of equally near ones, in the order that they came in. */
export function nearestFirst<Titled extends { title: string | null }>(found: Titled[], search: string): Titled[] {
  const asked = foldedText(search)
  const words = wordsOf(asked)
  const ranked = found.map((one) => ({ one, rank: rankOf(foldedText(one.title ?? ''), asked, words) }))
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ one }) => one)
}

const MOST_WORDS = 10

/** 0 for the title itself, then those that begin with the search, that hold it whole, whose words begin with its words. */
function rankOf(title: string, asked: string, words: string[]): number {
  if (title === asked) return 0
  if (title.startsWith(asked)) return 1
  const padded = ` ${title.replace(/[^\p{L}\d]+/gu, ' ')}`
  if (padded.includes(` ${asked}`)) return 2
  return words.every((word) => padded.includes(` ${word}`)) ? 3 : 4
}
