import type { Finding, WrittenDocument } from './check'
import { findingAt, type LinkInLine, linesIn, MOST_OF_A_RULE } from './lines'

/** Returns a finding for each link of a document of which `judge` has something to say, with the address to write instead. */
export function foundInLinks(
  document: WrittenDocument,
  judge: (link: LinkInLine) => { message: string; mend?: string; address?: string } | null,
): Finding[] {
  const findings: Finding[] = []
  for (const line of linesIn(document)) {
    for (const link of line.links) {
      const found = judge(link)
      if (found) findings.push(findingAt(line, link.start, link.words, found))
      if (findings.length >= MOST_OF_A_RULE) return findings
    }
  }
  return findings
}
