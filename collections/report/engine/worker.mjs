// Run in a thread of its own, by ../report-thread.ts: a report holds up neither the site nor who types. Takes
// `{ id, question }`, answers `{ id, result }` or `{ id, error }`. The checks are TypeScript, which tsx reads here.
import { parentPort } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { makeReport } = await import('./make-report.ts')

parentPort?.on(
  'message',
  async (/** @type {{ id: number, question: import('./make-report').Question }} */ { id, question }) => {
    try {
      parentPort?.postMessage({ id, result: await makeReport(question) })
    } catch (error) {
      parentPort?.postMessage({ id, error: error instanceof Error ? error : new Error(String(error)) })
    }
  },
)
