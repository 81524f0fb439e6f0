import lighthouse, { type Result } from 'lighthouse'
import { findFreePort } from '@/payload/scripts/start/port.mjs'
import { launchBrowser } from '../support/browser'
import { startServer } from '../support/server'
import { PAGES } from './measured-pages'

const { home, list, article } = PAGES
const SHOWN_METRICS = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'speed-index']

/** Prints Lighthouse's scores of 100 for home, list and article, on its phone and network, and failed audits. */
export async function measureLighthouse(): Promise<void> {
  const server = await startServer()
  const port = await findFreePort()
  const browser = await launchBrowser([`--remote-debugging-port=${port}`])
  const table: Record<string, Record<string, number | string>> = {}
  const failures: string[] = []
  for (const [name, path] of Object.entries({ home, list, article })) {
    const run = await lighthouse(server.url + path, { port, logLevel: 'error' })
    if (!run) throw new Error(`Lighthouse has no result for ${path}`)
    table[name] = figuresOf(run.lhr)
    failures.push(...failedAudits(run.lhr).map((audit) => `${name}: ${audit}`))
  }
  await browser.close()
  await server.stop()
  console.table(table)
  console.log(failures.join('\n'))
}

function figuresOf({ categories, audits }: Result) {
  const scores = Object.values(categories).map(({ title, score }) => [title, Math.round((score ?? 0) * 100)])
  const metrics = SHOWN_METRICS.map((id) => [audits[id]?.title, audits[id]?.displayValue ?? ''])
  return Object.fromEntries([...scores, ...metrics])
}

/** Those that count towards a score. */
function failedAudits({ categories, audits }: Result): string[] {
  const counted = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
  return counted
    .map(({ id }) => audits[id])
    .filter((audit) => audit !== undefined && audit.score !== null && audit.score < 1)
    .map((audit) => `${audit?.title} (${audit?.score}) ${audit?.explanation ?? audit?.displayValue ?? ''}`)
}
