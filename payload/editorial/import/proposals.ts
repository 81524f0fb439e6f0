import { plainLetters } from '../plain-letters'
import { tagSlug } from '../tag-slug'
import { type Piece, wordsOfPiece } from './piece'
import type { KnownNames, StructuredDraft } from './structure'

/** Enough to know what a text is about. */
const MOST_SIGNS = 200_000
/** The name of a category is often a common word: said once, it says little. */
const OFTEN = 2
const KEYWORDS = /^(?:mots?[- ]cl[ée]s?|tags?|étiquettes|hashtags?)\s*:\s*(.+)$/i
const CATEGORY = /^(?:catégories?|rubrique)\s*:\s*(.+)$/i

/** Returns what of the site a draft names: its category, its keywords as the site spells them, and people. */
export function proposals(pieces: Piece[], { categories, people, tags }: KnownNames): StructuredDraft['proposals'] {
  const words = pieces.map(wordsOfPiece)
  const text = ` ${plainLetters(words.join('\n').slice(0, MOST_SIGNS)).plain.replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const said = words.flatMap((line) => CATEGORY.exec(line.slice(0, 200))?.[1] ?? [])
  const typed = [...pieces.flatMap(({ tag }) => tag ?? []), ...words.flatMap(typedKeywords)]
  const named = categories.find(({ title }) => said.some((one) => plain(one) === plain(title)))
  const counted = categories
    .map(({ id, title }) => ({ id, count: countOf(text, title) }))
    .filter(({ count }) => count >= OFTEN)
    .sort((one, other) => other.count - one.count)
  return {
    category: named?.id ?? counted[0]?.id ?? null,
    people: people.filter(({ name }) => countOf(text, name) > 0).map(({ id }) => id),
    tags: asSpelled([...typed, ...tags.filter((tag) => countOf(text, tag) > 0)], tags),
  }
}

/** « Mots-clés : prime, ancienneté », « #ESS #Bretagne ». */
function typedKeywords(line: string): string[] {
  const start = line.slice(0, 400)
  const listed = KEYWORDS.exec(start)?.[1]
  if (listed)
    return listed
      .split(/[,;/]|\s#/)
      .map((tag) => tag.replace(/^#/, '').trim())
      .filter(Boolean)
  return /^(?:#[\p{L}\d_]+[\s,]*){2,40}$/u.test(start)
    ? [...start.matchAll(/#([\p{L}\d_]+)/gu)].map(([, tag = '']) => tag)
    : []
}

function asSpelled(found: string[], known: string[]): string[] {
  const spelled = new Map(known.map((tag) => [tagSlug(tag), tag]))
  const made = new Map<string, string>()
  for (const tag of found) {
    const slug = tagSlug(tag)
    if (slug && !made.has(slug)) made.set(slug, spelled.get(slug) ?? tag)
  }
  return [...made.values()]
}

function countOf(text: string, words: string): number {
  const needle = ` ${plain(words)} `
  if (needle.trim() === '') return 0
  let count = 0
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length - 1)) count += 1
  return count
}

function plain(words: string): string {
  return plainLetters(words)
    .plain.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
