import type { Payload } from 'payload'

/** What this process opened through `getPayload`, also from inside Next's bundle: Payload keeps it globally. */
export function openedPayloads(): Payload[] {
  const opened = (globalThis as { _payload?: Map<string, { payload: Payload | null }> })._payload
  return [...(opened?.values() ?? [])].flatMap(({ payload }) => payload ?? [])
}
