import type { Payload } from 'payload'

/** Closes Payload and its connection to SQLite, which `payload.destroy()` leaves open. */
export async function closePayload(payload: Payload): Promise<void> {
  const { db } = payload
  await payload.destroy()
  if ('client' in db && hasClose(db.client)) db.client.close()
}

/** Closes what this process opened through `getPayload`, also from inside Next's bundle: Payload keeps it globally. */
export async function closeOpenedPayloads(): Promise<void> {
  const opened = (globalThis as { _payload?: Map<string, { payload: Payload | null }> })._payload
  for (const { payload } of opened?.values() ?? []) {
    if (payload) await closePayload(payload)
  }
  opened?.clear()
}

function hasClose(client: unknown): client is { close(): void } {
  return typeof client === 'object' && client !== null && 'close' in client && typeof client.close === 'function'
}
