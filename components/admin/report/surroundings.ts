import type { Match } from '../writing-tools/search/matches'
import type { Passage } from '../writing-tools/search/passages'

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

/** The whole words of the line or field where a match is, and where it begins and ends there. */
function placeOf(passages: Passage[], match: Match): [text: string, start: number, end: number] {
  if (match.kind === 'field') {
    const path = match.path.join('.')
    const field = passages.find((one) => one.kind === 'field' && one.key === match.key && one.path.join('.') === path)
    return [field?.kind === 'field' ? field.text : '', match.start, match.end]
  }
  const [first] = match.pieces
  const line = passages.find((one) => one.kind === 'line' && one.pieces.some(({ key }) => key === first?.key))
  if (line?.kind !== 'line' || !first) return ['', 0, 0]
  const index = line.pieces.findIndex(({ key }) => key === first.key)
  const start = line.pieces.slice(0, index).reduce((sum, { text }) => sum + text.length, 0) + first.start
  const length = match.pieces.reduce((sum, { start: from, end: to }) => sum + to - from, 0)
  return [line.pieces.map(({ text }) => text).join(''), start, start + length]
}
