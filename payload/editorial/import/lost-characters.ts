import { type SourceDocument, textOf } from './model'
import type { StructuredDraft } from './structure'

/**
 * Returns how many signs of the source are neither words of a block nor signs that became structure, spaces left out. Words
 * that were put in count for nothing: 0 means that nothing is lost.
 */
export function lostCharacters({ lines }: Pick<SourceDocument, 'lines'>, { blocks, markers }: StructuredDraft): number {
  const missing = new Map<string, number>()
  const count = (text: string, by: 1 | -1) => {
    for (const sign of text.replace(/\s/g, '')) missing.set(sign, (missing.get(sign) ?? 0) + by)
  }
  for (const line of lines) count(textOf(line), 1)
  for (const { words } of blocks) for (const line of words) count(line, -1)
  for (const { text } of markers) count(text, -1)
  return [...missing.values()].reduce((sum, times) => sum + Math.max(0, times), 0)
}
