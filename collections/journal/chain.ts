import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** What a line says. Absent is null, never an empty text: both databases then give it back as it was written. */
export interface Entry {
  /** ISO 8601, UTC, to the millisecond. */
  at: string
  event: string
  actorKind: string
  actorId: string | null
  actorName: string | null
  documentCollection: string | null
  documentId: string | null
  title: string | null
  detail: string | null
  network: string | null
  /** How many equal events the line stands for. */
  count: number
  sentence: string
}

/** A line as the journal keeps it. */
export interface Line extends Entry {
  /** From 1, without a gap. */
  number: number
  /** The hash of the line before; that of the first line is `BEGINNING`. */
  previous: string
  /** Which key made the hash: its fingerprint, by which nobody finds the key. */
  key: string
  /** Hexadecimal. */
  hash: string
}

/** The end of the chain: the next line follows it. */
export type Head = Pick<Line, 'hash' | 'number'>

export interface JournalKey {
  fingerprint: string
  secret: Buffer
}

/** Stands for the line before the first one. */
export const BEGINNING: Head = { number: 0, hash: '0'.repeat(64) }

/**
 * Returns the key of the chain, made from PAYLOAD_SECRET (RFC 5869): whoever has only the database can neither change a
 * line nor compute the hashes anew.
 */
export function journalKey(payloadSecret: string): JournalKey {
  const secret = Buffer.from(hkdfSync('sha256', payloadSecret, '', 'journal', 32))
  return { secret, fingerprint: createHash('sha256').update(secret).digest('hex').slice(0, 16) }
}

/** Returns the line that says this after `head`. */
export function sealed(entry: Entry, head: Head, key: JournalKey): Line {
  const line = { ...entry, number: head.number + 1, previous: head.hash, key: key.fingerprint }
  return { ...line, hash: hashOf(line, key) }
}

/** Returns whether the line is as this key sealed it. */
export function isSealedBy(line: Line, key: JournalKey): boolean {
  const expected = Buffer.from(hashOf(line, key))
  const found = Buffer.from(line.hash)
  return found.length === expected.length && timingSafeEqual(found, expected)
}

function hashOf(line: Omit<Line, 'hash'>, { secret }: JournalKey): string {
  return createHmac('sha256', secret).update(canonical(line)).digest('hex')
}

/**
 * Returns the one form in which a line is hashed: its values in a fixed order, as JSON. The order of fields, or an empty
 * text for null, is the database's business and changes nothing.
 */
export function canonical(line: Omit<Line, 'hash'>): string {
  const texts = [
    line.event,
    line.actorKind,
    line.actorId,
    line.actorName,
    line.documentCollection,
    line.documentId,
    line.title,
    line.detail,
    line.network,
    line.sentence,
  ]
  const at = new Date(line.at).toISOString()
  return JSON.stringify([line.number, line.previous, line.key, at, line.count, ...texts.map((text) => text || null)])
}
