import { createHash } from 'node:crypto'
import type { ListedFinding, SiteView, WrittenDocument } from '@/collections/before-publication/check'
import { type FlawsOfLine, flawsOfLine, frenchFindings } from '@/collections/before-publication/french/french-findings'
import { type Reading, readingOf } from '@/collections/before-publication/french/reading'
import { findingsIn } from '@/collections/before-publication/registry'
import { SERVER_CHECKS } from '@/collections/before-publication/server-registry'
import { textLines } from '@/collections/before-publication/text-lines'
import { frenchTools } from './french-tools'
import { grammarFindings } from './grammar'

export interface Question {
  document: WrittenDocument
  site: SiteView
}

export interface Found {
  findings: ListedFinding[]
  reading: Reading
  /** What could not be looked at. */
  unavailable: 'grammar'[]
}

/** Of lines: those of some twenty long articles. */
const MOST_LINES = 5000

/** What the rules of French found in each line, by its words; emptied when what they know changed. */
const known = { of: '', flaws: new Map<string, FlawsOfLine>() }

/** Returns all that the checks find in a document. A line that was looked at before is not looked at again. */
export async function makeReport({ document, site }: Question): Promise<Found> {
  const lines = textLines(document)
  const grammar = grammarFindings(lines, site)
  const tools = await frenchTools(site)
  const of = fingerprint([site.lexicon, site.names, site.acronyms, site.inclusiveForms])
  if (known.of !== of || known.flaws.size > MOST_LINES) {
    known.of = of
    known.flaws.clear()
  }
  const flawsOf = (french: string) => {
    const flaws = known.flaws.get(french) ?? flawsOfLine(french, tools)
    // Where a word was not looked for, the next report looks.
    if (tools.maySuggest()) known.flaws.set(french, flaws)
    return flaws
  }
  const ofSite = SERVER_CHECKS.flatMap(({ check, ...rule }) =>
    check(document, site).map((finding) => ({ ...rule, ...finding })),
  )
  const ofFrench = frenchFindings(lines, flawsOf)
  const ofGrammar = await grammar
  return {
    findings: [...findingsIn(document), ...ofSite, ...ofFrench, ...(ofGrammar ?? [])],
    reading: readingOf(lines),
    unavailable: ofGrammar ? [] : ['grammar'],
  }
}

function fingerprint(known: unknown): string {
  return createHash('sha256').update(JSON.stringify(known)).digest('hex')
}
