/** What a rule of French finds in one line. */
export interface Flaw {
  /** In the line. */
  start: number
  end: number
  /** French, without a full stop; « words » → « mend » when absent. */
  message?: string
  /** What is certainly meant instead. */
  mend?: string
  /** What may be meant instead, the likeliest first. */
  suggestions?: string[]
}

/** What rules of French know beside the line. */
export interface FrenchTools {
  /** Whether a word is in the dictionary, in the site's lexicon or among its names, as it is written. */
  knows(word: string): boolean
  /** Whether an unknown word may still be looked for: it takes time, so a report does so a fixed number of times. */
  maySuggest(): boolean
  /** Notes that one was looked for. */
  noteSuggested(): void
  inclusiveForms: 'doublets' | 'middot' | 'none' | null
}

/**
 * Returns what one rule finds in a line whose words that are no French are hidden (`TextLine.french`). A rule reads each
 * sign a fixed number of times; its mends applied, it finds nothing any more.
 */
export type LineCheck = (line: string, tools: FrenchTools) => Flaw[]

/** Returns a flaw for each match, which `mend` makes right; null when it is right as it is. */
export function flawsOf(line: string, pattern: RegExp, mend: (match: RegExpExecArray) => string | null): Flaw[] {
  return [...line.matchAll(pattern)].flatMap((match) => {
    const right = mend(match)
    if (right === null || right === match[0]) return []
    return [{ start: match.index, end: match.index + match[0].length, mend: right }]
  })
}
