import { explain } from './refusal.mjs'
import type { ServeMessage } from './serving.mjs'

/** Tells the process that started this one what is going on; does nothing when nobody listens. */
export function report(message: ServeMessage): void {
  process.send?.(message)
}

/** Runs one step of the preparation, telling when it begins and what it did. */
export async function reportStep(label: string, work: () => Promise<string>): Promise<void> {
  report({ kind: 'begin', label })
  report({ kind: 'done', detail: await work() })
}

/** Tells the sentence of an error, notes the error in the log and ends this process with code 1. */
export function failAndExit(error: unknown): void {
  console.error(error)
  process.send?.({ kind: 'failed', sentence: explain(error) } satisfies ServeMessage, () => process.exit(1))
}
