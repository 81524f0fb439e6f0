import { findWords } from '@/payload/editorial/find-words'
import type { Passage, Path } from './passages'

/** A part of a node's text. */
export interface Piece {
  key: string
  start: number
  end: number
}

/** Words that were found. */
export type Match =
  | { kind: 'line'; pieces: Piece[] }
  | { kind: 'field'; key: string; path: Path; start: number; end: number; rank: number }

/** Returns what is found in passages, in their order; without `isExact`, whatever the accents and capitals. */
export function matchesIn(passages: Passage[], words: string, isExact: boolean): Match[] {
  // How many were found before in the fields of the same block: tells them apart in what is shown of it.
  const ranks = new Map<string, number>()
  return passages.flatMap((passage) => {
    const text = passage.kind === 'field' ? passage.text : passage.pieces.map((piece) => piece.text).join('')
    return findWords(text, words, isExact).map(({ start, end }): Match => {
      if (passage.kind === 'line') return { kind: 'line', pieces: cut(passage.pieces, start, end) }
      const { key, path } = passage
      const rank = ranks.get(key) ?? 0
      ranks.set(key, rank + 1)
      return { kind: 'field', key, path, start, end, rank }
    })
  })
}

function cut(pieces: { key: string; text: string }[], start: number, end: number): Piece[] {
  let place = 0
  return pieces.flatMap(({ key, text }) => {
    const from = Math.max(start - place, 0)
    const to = Math.min(end - place, text.length)
    place += text.length
    return from < to ? [{ key, start: from, end: to }] : []
  })
}

/** Returns a value with words in place of others at the end of a path; what is beside the path is the same. */
export function withText(value: unknown, [step, ...rest]: Path, change: (text: string) => string): unknown {
  if (step === undefined) return typeof value === 'string' ? change(value) : value
  if (Array.isArray(value)) return value.map((one, index) => (index === step ? withText(one, rest, change) : one))
  if (typeof value !== 'object' || value === null || !(step in value)) return value
  return { ...value, [step]: withText((value as Record<string, unknown>)[step], rest, change) }
}
