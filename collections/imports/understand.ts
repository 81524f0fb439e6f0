import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import type { SourceDocument } from '@/payload/editorial/import/model'
import type { Choices, KnownNames, StructuredDraft } from '@/payload/editorial/import/structure'
import { structureDraft } from '@/payload/editorial/import/structure-draft'
import { readDraftFile, readPastedText } from '@/payload/import/read-draft-file'
import { knownNames } from './known-names'

/** A file, or what was pasted. */
export type Brought =
  /** `attachment`: of a mail, the file of this place among those attached is meant, from 0. */
  | { kind: 'file'; name: string; bytes: Uint8Array; attachment?: number }
  | { kind: 'pasted'; name?: string; text?: string; html?: string }

export interface Understood {
  kind: 'understood'
  source: SourceDocument
  structure: StructuredDraft
  known: KnownNames
  /** The names of the files that came with a mail and can be brought themselves. */
  attachments: string[]
  /** What is kept as the source, under which name. */
  kept: { name: string; bytes: Uint8Array; hash: string }
}

/** Reads what was brought and understands it. Writes nothing; `reason` is a French sentence. */
export async function understand(
  payload: Payload,
  brought: Brought,
  choices: Choices = {},
): Promise<Understood | { kind: 'refused'; reason: string }> {
  const read = await readBrought(brought)
  if (read.kind === 'refused') return read
  const { attachments, source } = read
  if (brought.kind === 'file' && brought.attachment !== undefined) {
    const meant = attachments[brought.attachment]
    if (!meant) return { kind: 'refused', reason: 'Cette pièce jointe n’est pas dans le message.' }
    return await understand(payload, { kind: 'file', name: meant.name, bytes: meant.bytes }, choices)
  }
  const known = await knownNames(payload)
  const structure = structureDraft(source, known, choices)
  if (structure.blocks.length === 0) return { kind: 'refused', reason: 'Ce texte est vide : il n’y a rien à déposer.' }
  const bytes = bytesOf(brought)
  const name = source.name ?? nameOfPasted(brought)
  const hash = createHash('sha256').update(bytes).digest('hex')
  return {
    kind: 'understood',
    source,
    structure,
    known,
    attachments: attachments.map((attachment) => attachment.name),
    kept: { name, bytes, hash },
  }
}

async function readBrought(brought: Brought) {
  if (brought.kind === 'file') return await readDraftFile({ name: brought.name, bytes: brought.bytes })
  return await readPastedText({
    ...(brought.text !== undefined && { text: brought.text }),
    ...(brought.html && { html: brought.html }),
  })
}

function bytesOf(brought: Brought): Uint8Array {
  return brought.kind === 'file' ? brought.bytes : new TextEncoder().encode(brought.html || (brought.text ?? ''))
}

function nameOfPasted(brought: Brought): string {
  if (brought.name) return brought.name
  return brought.kind === 'pasted' && brought.html ? 'texte collé.html' : 'texte collé.txt'
}
