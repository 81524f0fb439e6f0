import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import type { FieldShape } from '@/collections/schema/shape'
import type { Match, Piece } from '../writing-tools/search/matches'
import { type Replacement, replaceEach } from '../writing-tools/search/replace'
import { $located, type Anchored } from './locate'
import { isMendable } from './mendable'

/**
 * Writes the mends of findings into the text, as one step of « Annuler », and returns those that were written: one whose
 * words changed meanwhile is left, and of two that are about the same words the first is written. Only the signs that differ are
 * replaced: the formats of the others stay.
 */
export function mendText<One extends Anchored>(editor: LexicalEditor, body: FieldShape, findings: One[]): One[] {
  // `read` puts waiting changes into the state.
  const located = editor.read(() => $located(findings, body))
  const written: One[] = []
  const replacements: Replacement[] = []
  let last: Match | undefined
  for (const { finding, match } of located) {
    const { words, mend, address, language } = finding
    if (words === undefined || !isMendable(finding) || (last && overlap(last, match))) continue
    if (mend === undefined && match.kind !== 'line') continue
    last = match
    replacements.push(mend === undefined ? { match, address, language } : narrowed(match, words, mend))
    written.push(finding)
  }
  if (replacements.length > 0) replaceEach(editor, replacements)
  return written
}

/** Returns a text with the mend of a finding in place of its words; null when they are not there any more. */
export function mendedWords(text: string, { words, occurrence = 0, mend }: Anchored): string | null {
  if (!words || mend === undefined) return null
  const start = text.split(words, occurrence + 1).join(words).length
  return text.startsWith(words, start) ? text.slice(0, start) + mend + text.slice(start + words.length) : null
}

function narrowed(match: Match, words: string, mend: string): Replacement {
  const before = samePart(words, mend)
  const after = samePart([...words.slice(before)].toReversed().join(''), [...mend.slice(before)].toReversed().join(''))
  const changed = { from: before, to: words.length - after }
  const replacement = mend.slice(before, mend.length - after)
  if (match.kind === 'field') {
    return { match: { ...match, start: match.start + changed.from, end: match.start + changed.to }, words: replacement }
  }
  return { match: { ...match, pieces: part(match.pieces, changed) }, words: replacement }
}

/** How many signs two texts have in common at their beginning, in UTF-16 units. */
function samePart(one: string, other: string): number {
  let length = 0
  for (const sign of one) {
    if (!other.startsWith(sign, length)) break
    length += sign.length
  }
  return length
}

/** Returns the pieces of a part; of one without a sign, the place where something is put. */
function part(pieces: Piece[], { from, to }: { from: number; to: number }): Piece[] {
  let place = 0
  const found: Piece[] = []
  for (const { key, start, end } of pieces) {
    const length = end - start
    const [first, last] = [Math.max(from - place, 0), Math.min(to - place, length)]
    const isPut = from === to && from >= place && from <= place + length && found.length === 0
    if (first < last || isPut) found.push({ key, start: start + first, end: start + last })
    place += length
  }
  return found
}

function overlap(one: Match, other: Match): boolean {
  if (one.kind === 'field' || other.kind === 'field') {
    if (one.kind !== 'field' || other.kind !== 'field' || one.key !== other.key) return false
    return one.path.join('.') === other.path.join('.') && one.end > other.start
  }
  return one.pieces.some((a) => other.pieces.some((b) => a.key === b.key && a.end > b.start && b.end > a.start))
}
