import { LANGUAGES } from '@/payload/editorial/languages'
import type { Check, Finding } from './check'
import { foreignPassages } from './foreign-words'
import { findingAt, linesIn, MOST_OF_A_RULE } from './lines'
import { quoted } from './text'

/** RGAA 8.7: a passage in another language that is not marked: a screen reader would read it with French sounds. */
export const foreignPassage: Check = (document) => {
  const findings: Finding[] = []
  for (const line of linesIn(document)) {
    if (line.kind === 'title' || line.kind === 'excerpt') continue
    for (const { start, words, language } of foreignPassages(line.french)) {
      const name = (LANGUAGES[language] ?? '').toLowerCase()
      findings.push(
        findingAt(line, start, words, {
          message: `${quoted(words)} semble en ${name} : marquez sa langue`,
          language,
        }),
      )
      if (findings.length >= MOST_OF_A_RULE) return findings
    }
  }
  return findings
}
