import type { Twin } from '../uploads/twins'

interface Shown {
  /** Of the file. */
  name?: string
  /** The address of the picture in this browser. */
  preview?: string
}

/** What becomes of a file that was dropped, pasted or chosen. */
export type Sending = Shown &
  (
    | { kind: 'refused'; reason: string; retry?(): void }
    /** `percent` is 0 until its turn comes, and 100 while the site prepares the file. */
    | { kind: 'sending'; percent: number; cancel(): void }
    /** The library has the same file. */
    | { kind: 'twin'; twin: Twin; use(): void; send(): void }
    /** The form of its block does not show it yet. */
    | { kind: 'arrived'; image: string; done(): void }
  )

/** Those of this window, by the id of their block, or another key of their place. */
const sendings = new Map<string, Sending>()
const listeners = new Set<() => void>()

export function sendingOf(key: string): Sending | undefined {
  return sendings.get(key)
}

/** Whether a file of this window is on its way. */
export function areSendings(): boolean {
  return [...sendings.values()].some(({ kind }) => kind === 'sending')
}

export function onSendings(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Notes what becomes of the file of a place; undefined once it is shown there, or no longer wanted. */
export function note(key: string, sending: Sending | undefined) {
  const earlier = sendings.get(key)
  if (sending) sendings.set(key, sending)
  else sendings.delete(key)
  if (earlier?.kind === 'sending' && !sending) earlier.cancel()
  if (earlier?.preview && earlier.preview !== sending?.preview) URL.revokeObjectURL(earlier.preview)
  for (const listener of listeners) listener()
}
