import { type SourceDocument, textOf } from './model'
import type { StructuredDraft } from './structure'

const SPACES = /[\s\u00ad\u200b\u2060\ufeff]/g

/**
 * Returns the characters of a draft that are neither words of its blocks, in the draft's order, nor listed as markers:
 * empty, whatever the draft. Spaces and signs that are not seen count for nothing.
 */
export function lostSigns({ lines }: SourceDocument, { blocks, markers }: StructuredDraft): string {
  const source = lines.map(textOf).join('').replace(SPACES, '')
  const words = blocks
    .flatMap((block) => block.words)
    .join('')
    .replace(SPACES, '')
  return (
    missing(source, words + markers.map(({ text }) => text.replace(SPACES, '')).join('')) + outOfOrder(source, words)
  )
}

/** Returns how many characters of a draft are in no block and are no marker. */
export function countLost(source: SourceDocument, structure: StructuredDraft): number {
  return [...lostSigns(source, structure)].length
}

/** The signs of a text that another text has not as often. */
function missing(text: string, other: string): string {
  const counts = new Map<string, number>()
  for (const sign of other) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  let lost = ''
  for (const sign of text) {
    const left = counts.get(sign) ?? 0
    if (left > 0) counts.set(sign, left - 1)
    else lost += sign
  }
  return lost
}

/** The end of the words, from the first sign on that does not follow in the text. */
function outOfOrder(text: string, words: string): string {
  let at = 0
  for (const sign of text) if (words.startsWith(sign, at)) at += sign.length
  return words.slice(at)
}
