/** What becomes of the picture of a figure block. */
export type Sending =
  | { kind: 'refused'; reason: string; retry(): void }
  | { kind: 'sending' }
  /** The form of its block does not show it yet. */
  | { kind: 'arrived'; image: string; done(): void }

/** Those of this window, by the id of their block. */
const sendings = new Map<string, Sending>()
const listeners = new Set<() => void>()

export function sendingOf(blockId: string): Sending | undefined {
  return sendings.get(blockId)
}

/** Whether a pasted picture of this window is on its way. */
export function areSendings(): boolean {
  return [...sendings.values()].some(({ kind }) => kind === 'sending')
}

export function onSendings(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Notes what becomes of the picture of a block; undefined once its form shows it. */
export function note(blockId: string, sending: Sending | undefined) {
  if (sending) sendings.set(blockId, sending)
  else sendings.delete(blockId)
  for (const listener of listeners) listener()
}
