import type { Match } from '../writing-tools/search/matches'
import type { Passage, Path } from '../writing-tools/search/passages'

/** The signs before and after words, in their line or field. */
export interface Surroundings {
  before: string
  after: string
}

/** In signs: a change further away changes nothing. */
const REACH = 12

/** Returns what stands around a match. */
export function surroundingsOf(passages: Passage[], match: Match): Surroundings {
  const [text, start, end] = placeOf(passages, match)
  return { before: text.slice(Math.max(0, start - REACH), start), after: text.slice(end, end + REACH) }
}

interface Asked {
  /** Which of the equal words it was when it was found, from 0. */
  occurrence: number
  /** What stood around it then, and how many equal words there were. */
  seen?: { around: Surroundings; equal: number } | undefined
}

/**
 * Returns which of equal words are those that were found, by what stands around each now; -1 when they are gone. Those in
 * `taken` are another's. When one of several was mended or cut out, the others keep their remarks.
 */
export function whichOfEqual(found: Surroundings[], { occurrence, seen }: Asked, taken: ReadonlySet<number>): number {
  const there = (index: number) => (index >= 0 && index < found.length && !taken.has(index) ? index : -1)
  if (!seen) return there(occurrence)
  const alike = (isAlike: (one: Surroundings) => boolean) => {
    const places = found.flatMap((one, index) => (isAlike(one) && !taken.has(index) ? [index] : []))
    return places.reduce((near, one) => (near < 0 || distance(one) < distance(near) ? one : near), -1)
  }
  const distance = (index: number) => Math.abs(index - occurrence)
  const { before, after } = seen.around
  const same = alike((one) => one.before === before && one.after === after)
  if (same >= 0) return same
  // Somebody writes beside it.
  if (found.length === seen.equal) return there(occurrence)
  return alike((one) => (one.before === before && before !== '') || (one.after === after && after !== ''))
}

/** Returns which of these passages holds a match; -1 for none. */
export function passageOf(passages: Passage[], match: Match): number {
  const known = places.get(passages) ?? placesIn(passages)
  places.set(passages, known)
  const asked = match.kind === 'field' ? fieldKey(match) : (match.pieces[0]?.key ?? '')
  return known.get(asked) ?? -1
}

/** Of the fields and pieces of passages: one table may have thousands of lines, each with the same words. */
const places = new WeakMap<Passage[], Map<string, number>>()

function placesIn(passages: Passage[]): Map<string, number> {
  const keys = passages.map((one) => (one.kind === 'field' ? [fieldKey(one)] : one.pieces.map(({ key }) => key)))
  return new Map(keys.flatMap((own, index) => own.map((key): [string, number] => [key, index])))
}

function fieldKey({ key, path }: { key: string; path: Path }): string {
  return `${key} ${path.join('.')}`
}

/** The whole words of the line or field where a match is, and where it begins and ends there. */
function placeOf(passages: Passage[], match: Match): [text: string, start: number, end: number] {
  const passage = passages[passageOf(passages, match)]
  if (match.kind === 'field') return [passage?.kind === 'field' ? passage.text : '', match.start, match.end]
  const [first] = match.pieces
  if (passage?.kind !== 'line' || !first) return ['', 0, 0]
  const index = passage.pieces.findIndex(({ key }) => key === first.key)
  const start = passage.pieces.slice(0, index).reduce((sum, { text }) => sum + text.length, 0) + first.start
  const length = match.pieces.reduce((sum, { start: from, end: to }) => sum + to - from, 0)
  return [passage.pieces.map(({ text }) => text).join(''), start, start + length]
}
