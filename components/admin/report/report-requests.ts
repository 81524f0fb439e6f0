import type { ListedFinding, Place } from '@/collections/before-publication/check'
import { errorMessage, requestJson } from '../requests'
import type { Reading } from './reading-level'

/** Why a finding is kept, in the words that the site remembers. */
export const REASONS = ['C’est voulu', 'C’est une citation', 'La remarque se trompe'] as const

/** A finding of the site. */
export interface SiteFinding extends ListedFinding {
  /** Whether it may be kept as it is: what the site needs is filled in. */
  canBeKept?: boolean
  /** What may be meant, the likeliest first, where it is not certain. */
  suggestions?: string[]
}

/** A finding that somebody keeps: it comes back when its words change. */
export interface KeptFinding extends Pick<SiteFinding, 'kind' | 'name' | 'place' | 'rule' | 'words'> {
  reason: string
  byName: string | null
}

/** What the site finds in the saved draft. */
export interface ServerReport {
  findings: SiteFinding[]
  kept: KeptFinding[]
  reading?: Reading
  /** What could not be looked at. */
  unavailable: string[]
  /** The rules whose findings the settings have block, by their ids. */
  blocking: string[]
  /** When it was read; ISO 8601. */
  at: string
}

/** Returns the report of the document at this address; null when the site does not answer. */
export async function readReport(address: string): Promise<ServerReport | null> {
  const { ok, body } = await requestJson<ServerReport>(`${address}/report`)
  return ok && isReport(body) ? body : null
}

/** The report as it is after a change, or the French sentence of the refusal. */
export type ChangedReport = { kind: 'done'; report: ServerReport } | { kind: 'refused'; message: string }

interface Named {
  rule: string
  words?: string | undefined
  place: Place
}

/** Keeps a finding of the document at this address as it is. */
export async function keepFinding(address: string, finding: Named, reason: string): Promise<ChangedReport> {
  return await change(`${address}/report/keep`, { ...named(finding), reason })
}

/** Has a finding come back. */
export async function dropKept(address: string, kept: Named): Promise<ChangedReport> {
  return await change(`${address}/report/unkeep`, named(kept))
}

/** Puts a word into the lexicon of the site; resolves with a French error message, or null. */
export async function addToLexicon(word: string): Promise<string | null> {
  const answer = await requestJson('/api/lexicon', { method: 'POST', body: { word } })
  return answer.ok ? null : errorMessage(answer.body)
}

async function change(address: string, body: object): Promise<ChangedReport> {
  const answer = await requestJson<ServerReport>(address, { method: 'POST', body })
  if (answer.ok && isReport(answer.body)) return { kind: 'done', report: answer.body }
  return { kind: 'refused', message: errorMessage(answer.body) }
}

function isReport(body: Partial<ServerReport>): body is ServerReport {
  return Array.isArray(body.findings) && Array.isArray(body.kept) && typeof body.at === 'string'
}

function named({ rule, words, place }: Named) {
  return { rule, words, place }
}
