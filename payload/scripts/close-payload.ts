import type { Payload } from 'payload'
import { openedPayloads } from '../adapters/opened-payloads'

/**
 * P7: closes Payload and its connection to SQLite. Everything is then in the database file itself.
 */
export async function closePayload(payload: Payload): Promise<void> {
  const { db } = payload
  const client = 'client' in db && isClient(db.client) ? db.client : undefined
  await client?.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  await payload.destroy()
  client?.close()
}

/** Closes every Payload that this process opened through `getPayload`, also from inside Next's bundle. */
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
