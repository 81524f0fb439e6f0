import lighthouse, { type Result } from 'lighthouse'
import { findFreePort } from '@/payload/scripts/start/port.mjs'
import { launchBrowser } from '../support/browser'
import { startServer, type TestServer } from '../support/server'
import { PAGES } from './measured-pages'

/** What visitors open most, and the forms. */
const MEASURED = {
  home: PAGES.home,
  list: PAGES.list,
  article: PAGES.article,
  dossier: '/blog/dossier/mois-de-l-ess',
  search: '/recherche?q=cooperative',
  glossary: '/glossaire',
  archives: '/blog/archives',
  form: '/ecrire',
}
const SHOWN_METRICS = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'speed-index']

/** Prints Lighthouse's scores of 100 for each kind of page, on its phone and network, and failed audits. */
export async function measureLighthouse(): Promise<void> {
  const server = await startServer()
  await explainAnAcronym(server)
  const port = await findFreePort()
  const browser = await launchBrowser([`--remote-debugging-port=${port}`])
  const table: Record<string, Record<string, number | string>> = {}
  const failures: string[] = []
  for (const [name, path] of Object.entries(MEASURED)) {
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

/** Without an entry there is no glossary. */
async function explainAnAcronym(server: TestServer) {
  const { token } = await server.createAdmin()
  const body = {
    short: 'ESS',
    long: 'Économie sociale et solidaire',
    definition: 'Les coopératives, les associations.',
  }
  const answer = await server.api('/glossary', { method: 'POST', token, body })
  if (!answer.ok) throw new Error(await answer.text())
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
