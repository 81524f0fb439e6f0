import { type SourceDocument, textOf } from './model'
import type { StructuredDraft } from './structure'

/** What is in the draft and in no block: none, whatever the draft. */
export interface LostSigns {
  line: number
  text: string
}

/**
 * Returns the characters of a draft that are neither words of its blocks, in their order, nor listed as markers, by their
 * lines. Spaces and signs that are not seen count for nothing.
 */
export function lostSigns({ lines }: SourceDocument, { blocks, markers }: StructuredDraft): LostSigns[] {
  const words = blocks
    .flatMap((block) => block.words)
    .join('')
    .replace(SPACES, '')
  const markersOf = new Map<number, string>()
  for (const { line, text } of markers) markersOf.set(line, (markersOf.get(line) ?? '') + text.replace(SPACES, ''))
  const lost: LostSigns[] = []
  let at = 0
  for (const line of lines) {
    const counts = countsOf(markersOf.get(line.number) ?? '')
    let missing = ''
    for (const sign of textOf(line).replace(SPACES, '')) {
      const left = counts.get(sign) ?? 0
      if (words.startsWith(sign, at)) at += sign.length
      else if (left > 0) counts.set(sign, left - 1)
      else missing += sign
    }
    if (missing !== '') lost.push({ line: line.number, text: missing })
  }
  // What comes after the last line that matched was never read.
  const rest = words.slice(at)
  return rest === '' ? lost : [...lost, { line: 0, text: rest }]
}

const SPACES = /[\s\u00ad\u200b\u2060\ufeff]/g

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return counts
}
