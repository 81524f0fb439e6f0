import type { Payload } from 'payload'

/** P18: returns every Payload that this process opened through `getPayload`, also from inside Next's bundle. */
export function openedPayloads(): Payload[] {
  const opened = (globalThis as { _payload?: Map<string, { payload: Payload | null }> })._payload
  return [...(opened?.values() ?? [])].flatMap(({ payload }) => payload ?? [])
}
