import { LARGEST_DRAFT_BYTES, tooHeavy } from '../editorial/import/weight'
import { cleanName } from './clean-name'
import { type Read, readInProcess } from './read-in-process'
import { REASONS } from './refusal'

export type DraftReading = Read

/**
 * Returns the lines of a draft, whatever its format; the kind of the file is found by its content. A file that is not read
 * is refused with a French sentence that names the fault or the limit. Never rejects because of what the file holds.
 */
export async function readDraftFile({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<DraftReading> {
  if (bytes.length === 0) return { kind: 'refused', reason: REASONS.empty }
  if (bytes.length > LARGEST_DRAFT_BYTES) return { kind: 'refused', reason: tooHeavy(bytes.length) }
  return await readInProcess({ name: cleanName(name), bytes })
}

/** The same for what was pasted: its HTML where it has one, else its text. */
export async function readPastedText({ text, html }: { text?: string; html?: string }): Promise<DraftReading> {
  const length = Math.max(text?.length ?? 0, html?.length ?? 0)
  if (length === 0) return { kind: 'refused', reason: REASONS.empty }
  if (length > LARGEST_DRAFT_BYTES) return { kind: 'refused', reason: tooHeavy(length) }
  return await readInProcess({ text, html })
}
