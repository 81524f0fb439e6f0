import { acronymCandidates } from '../editorial/acronyms'
import type { AcronymView, BodyNode } from '../queries/views'

/**
 * Returns what a word stands for, by the spelling that it is compared by; null when the glossary does not know it. It hears of
 * each word that may be an acronym: an entry that is written later concerns the page.
 */
export type Explains = (spelling: string) => Pick<AcronymView, 'long' | 'href'> | null

export interface TextRun extends BodyNode {
  type: 'text'
  text: string
}

/** Lexical's bit of code, which is to be copied as it is. */
const CODE = 16

/**
 * Returns a run of text, cut where an acronym stands that `explained` does not have yet: such a piece has `long`. Words in
 * another language, and code, are left alone.
 */
export function withAcronyms(run: TextRun, explains: Explains, explained: Map<string, AcronymView>): TextRun[] {
  if (run.lang || Number(run.format) & CODE) return [run]
  const pieces: TextRun[] = []
  let rest = 0
  for (const { text, at, spelling } of acronymCandidates(run.text)) {
    const entry = explains(spelling)
    if (!entry || explained.has(entry.href)) continue
    explained.set(entry.href, { short: text, ...entry })
    if (at > rest) pieces.push({ ...run, text: run.text.slice(rest, at) })
    pieces.push({ ...run, text, long: entry.long })
    rest = at + text.length
  }
  if (rest === 0) return [run]
  return rest < run.text.length ? [...pieces, { ...run, text: run.text.slice(rest) }] : pieces
}
