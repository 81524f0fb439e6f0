import type { Payload } from 'payload'
import { openedPayloads } from '../opened-payloads'

/**
 * Closes Payload and its connection to SQLite, which `payload.destroy()` leaves open. Everything is then in the
 * database file itself: the client frees its own handle only when its statements are collected, so what the journal
 * holds is written back first.
 */
export async function closePayload(payload: Payload): Promise<void> {
  const { db } = payload
  const client = 'client' in db && isClient(db.client) ? db.client : undefined
  await client?.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  await payload.destroy()
  client?.close()
}

/** Closes what this process opened through `getPayload`, also from inside Next's bundle: Payload keeps it globally. */
export async function closeOpenedPayloads(): Promise<void> {
  for (const payload of openedPayloads()) await closePayload(payload)
}

interface Client {
  execute(statement: string): Promise<unknown>
  close(): void
}

function isClient(client: unknown): client is Client {
  return typeof client === 'object' && client !== null && 'execute' in client && 'close' in client
}
