import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer, type TestServer } from '../support/server'
import { processOf, processorOf } from './process-figures'
import { median, milliseconds, timed } from './site/figures'
import { filledDatabase } from './site/filled-database'

const SIZES = [1_000, 10_000]
/** What lists the whole site: each is rendered anew when an article comes in. */
const PAGES = ['/blog/archives', '/plan-du-site', '/sitemap.xml', '/blog/flux.xml', '/suivre', '/blog', '/blog/2026/05']
const SAMPLES = 8

/**
 * Prints what the pages that list the whole site take at their first request after a publication, with 1,000 and with
 * 10,000 articles, in turn: the median of eight, in milliseconds on the clock and of the site's processor.
 */
export async function measureArchives(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'skorann-bench-archives-'))
  const servers: TestServer[] = []
  try {
    for (const size of SIZES) servers.push(await startServer({ DATABASE_URI: await filledDatabase(folder, size) }))
    const tokens: string[] = []
    for (const server of servers) tokens.push((await server.createAdmin()).token)
    const spent = new Map<string, { took: number[]; processor: number[] }>()
    for (let sample = 0; sample <= SAMPLES; sample += 1) {
      for (const [index, server] of servers.entries()) {
        await publish(server, tokens[index] ?? '', sample)
        for (const path of PAGES) {
          const figures = await firstRender(server, path)
          // The first of each does what a process does once.
          if (sample > 0) note(spent, `${path}, ${SIZES[index]} articles`, figures)
        }
      }
    }
    const rows = [...spent].map(([what, { took, processor }]) => [
      what,
      { 'ms, median': milliseconds(median(took)), 'ms of processor, median': milliseconds(median(processor)) },
    ])
    console.table(Object.fromEntries(rows))
  } finally {
    for (const server of servers) await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** An article with a keyword of its own: every index changes. */
async function publish(server: TestServer, token: string, sample: number) {
  const { docs } = (await (await server.api('/categories?limit=1')).json()) as { docs: { id: string }[] }
  const paragraph = { type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text: 'Un mot.' }] }
  const body = {
    title: `Une arrivée ${sample}`,
    excerpt: 'Un chapô.',
    category: docs[0]?.id,
    tags: [`arrivée ${sample}`],
    body: { root: { type: 'root', version: 1, children: [paragraph] } },
    publishedAt: '2026-05-15T08:00:00.000Z',
    _status: 'published',
  }
  const answer = await server.api('/articles', { method: 'POST', token, body })
  if (!answer.ok) throw new Error(await answer.text())
}

async function firstRender(server: TestServer, path: string) {
  const process = processOf(server.folder)
  const before = processorOf(process)
  const { took } = await timed(server.url + path)
  return { took, processor: (processorOf(process) - before) * 1000 }
}

function note(
  spent: Map<string, { took: number[]; processor: number[] }>,
  what: string,
  figures: { took: number; processor: number },
) {
  const known = spent.get(what) ?? { took: [], processor: [] }
  known.took.push(figures.took)
  known.processor.push(figures.processor)
  spent.set(what, known)
}
