import { logger } from '@/payload/server/log/logger'
import { explain } from './refusal.mjs'
import type { ServeMessage } from './serving.mjs'

/** Sends a message about progress or failure to the process that started this one. */
export function report(message: ServeMessage): void {
  process.send?.(message)
}

/** Runs one step of the preparation, and reports when it begins and its result. */
export async function reportStep(label: string, work: () => Promise<string>): Promise<void> {
  report({ kind: 'begin', label })
  const detail = await work()
  report({ kind: 'done', detail })
  logger.info(`${label} : ${detail}`)
}

/** Logs an error, reports its sentence and ends this process with code 1. */
export function failAndExit(error: unknown): void {
  logger.fatal(error)
  const sentence = explain(error)
  if (process.connected) {
    process.send?.({ kind: 'failed', sentence } satisfies ServeMessage, () => process.exit(1))
    return
  }
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
