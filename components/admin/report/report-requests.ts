import type { ListedFinding, Place } from '@/collections/before-publication/check'
import { errorMessage, requestJson } from '../requests'
import type { Level } from './reading-level'

/** Why a finding is kept, with its French words. */
export const REASONS = {
  intended: 'C’est voulu',
  quotation: 'C’est une citation',
  mistaken: 'La remarque se trompe',
} as const

export type Reason = keyof typeof REASONS

/** A finding that somebody keeps: it comes back when its words change. */
export interface KeptFinding {
  rule: string
  name?: string
  words?: string
  place?: Place
  reason: string
}

/** What the site finds in the saved draft. */
export interface ServerReport {
  findings: ListedFinding[]
  kept: KeptFinding[]
  /** Families of checks that could not run. */
  unavailable: string[]
  /** How hard the text is to read; absent while it is too short to say. */
  level?: Level
  /** When it was read; ISO 8601. */
  at: string
}

/** Returns the report of the document at this address; null when the site does not answer. */
export async function readReport(address: string): Promise<ServerReport | null> {
  const { ok, body } = await requestJson<ServerReport>(`${address}/report`)
  const { findings, kept = [], unavailable = [], at } = body
  return ok && findings && at ? { ...body, findings, kept, unavailable, at } : null
}

type Named = Pick<ListedFinding, 'place' | 'rule' | 'words'>

/** Keeps a finding as it is; resolves with a French error message, or null. */
export async function keepFinding(address: string, finding: Named, reason: Reason): Promise<string | null> {
  return await send(`${address}/report/keep`, { ...named(finding), reason })
}

/** Has a finding come back; resolves with a French error message, or null. */
export async function dropKept(
  address: string,
  kept: Pick<KeptFinding, 'place' | 'rule' | 'words'>,
): Promise<string | null> {
  return await send(`${address}/report/unkeep`, named(kept))
}

/** Puts a word into the lexicon of the site; resolves with a French error message, or null. */
export async function addToLexicon(word: string): Promise<string | null> {
  return await send('/api/lexicon', { word })
}

async function send(address: string, body: object): Promise<string | null> {
  const answer = await requestJson(address, { method: 'POST', body })
  return answer.ok ? null : errorMessage(answer.body)
}

function named({ rule, words, place }: Pick<KeptFinding, 'place' | 'rule' | 'words'>) {
  return { rule, words, place }
}
