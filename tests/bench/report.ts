import { readFile } from 'node:fs/promises'
import type { SiteView, WrittenDocument } from '@/collections/before-publication/check'
import { endReportThread, reportInThread } from '@/collections/report/report-thread'

const WORDS = [500, 3_000, 20_000]
const MB = 1024 * 1024

const SITE: SiteView = {
  today: '2026-12-01',
  lexicon: ['chapô'],
  names: ['Skorann'],
  acronyms: [],
  figures: [],
  titles: [],
  documents: {},
  addresses: {},
  pictures: {},
  protectedNames: [],
  siteUrl: 'http://localhost:3000',
  inclusiveForms: 'middot',
}

/**
 * Prints what a report costs at some lengths: the first of a thread, the first of a text, the same text again, and with one
 * paragraph changed. No line of a text is that of another. The memory is that of the whole
 * process; the time of the processor is without that of Grammalecte, a process of its own.
 */
export async function measureReport() {
  const ess = await readFile('tests/fixtures/economie-sociale-et-solidaire.txt', 'utf8')
  const before = process.memoryUsage().rss
  const first = await timed(documentOf(ess.split('\n')))
  console.log(`the article on the social economy, in a new thread: ${first}`)
  for (const words of WORDS) {
    const lines = linesOf(ess, words)
    const whole = await timed(documentOf(lines))
    const again = await timed(documentOf(lines))
    const changed = await timed(documentOf(lines.with(2, `${lines[2]} Une phrase de plus.`)))
    const memory = Math.round((process.memoryUsage().rss - before) / MB)
    console.log(`${words} words: ${whole} first, ${again} again, ${changed} with one line changed; ${memory} MB more`)
  }
  await endReportThread()
}

async function timed(document: WrittenDocument): Promise<string> {
  const start = performance.now()
  const { user, system } = process.cpuUsage()
  const { findings, unavailable } = await reportInThread({ document, site: SITE })
  const used = process.cpuUsage({ user, system })
  const processor = Math.round((used.user + used.system) / 1000)
  const without = unavailable.length > 0 ? ' without grammar' : ''
  return `${Math.round(performance.now() - start)} ms (${processor} ms of processor, ${findings.length} remarks${without})`
}

/** As many words as asked, in lines of which none is repeated: each ends with its number. */
function linesOf(text: string, words: number): string[] {
  const source = text.split('\n').filter((line) => line.trim() !== '')
  const lines: string[] = []
  let count = 0
  for (let index = 0; count < words; index += 1) {
    const line = `${source[index % source.length]} (${words} – ${index})`
    lines.push(line)
    count += line.split(/\s+/).length
  }
  return lines
}

function documentOf(lines: string[]): WrittenDocument {
  const children = lines.map((text) => ({ type: 'paragraph', children: text ? [{ type: 'text', text }] : [] }))
  const fields = { title: 'Un titre', excerpt: 'Un chapô.', category: 'c', cover: 'm', tags: ['ess'], slug: 'un-titre' }
  return { collection: 'articles', ...fields, body: { root: { type: 'root', children } }, undescribed: new Set() }
}
