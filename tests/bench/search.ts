import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import frenchWords from 'an-array-of-french-words'
import type { Payload } from 'payload'
import type { Asked, Entry } from '@/payload/search/engine/types'
import { SearchThread } from '@/payload/search/search-thread'
import { corpusEntries, goldenQueries, measured } from '../support/golden-queries'
import { bodyOf } from '../support/newsroom'
import { openTestPayload } from '../support/payload'
import { startServer } from '../support/server'
import { waitUntil } from '../support/wait-until'
import { copyArticles } from './site/copy-articles'
import { publications as publicationsWhileRead } from './site/publications'

const SIZES = [1_000, 10_000]
/** A process opens one database. */
const SITE_SIZE = 1_000
const WORDS = 600
/** A large vocabulary, of which few words are frequent: Zipf's law. */
const VOCABULARY = 30_000
const ROUNDS = 5
const PUBLICATIONS = 50
const PUBLICATIONS_WHILE_READ = 200

/**
 * Prints how well the golden queries are answered; how long they take among 1,000 and 10,000 articles of 600 words, and
 * the index its room and its making; then, with the database, what keeping it costs a publication and the site's own
 * thread, and what readers of the search see while articles are published. SQLite, or the MongoDB of TEST_MONGODB_URI.
 */
export async function measureSearch(): Promise<void> {
  console.log(measured())
  console.table(await whileRead())
  for (const size of SIZES) console.table(await questions(size))
  console.table(await onSite(SITE_SIZE))
}

async function questions(size: number) {
  const folder = mkdtempSync(join(tmpdir(), 'skorann-bench-search-'))
  const file = join(folder, 'search.db')
  const thread = new SearchThread(file)
  try {
    const began = performance.now()
    for (let first = 0; first < size; first += 100) await thread.ask('put', madeUp(first, 100))
    await thread.ask('put', corpusEntries())
    const made = performance.now() - began
    await thread.ask('warmUp')
    const spent: number[] = []
    const processor = process.cpuUsage()
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { query } of goldenQueries()) spent.push(await timed(() => thread.ask('find', asked(query))))
    }
    const { user, system } = process.cpuUsage(processor)
    return {
      articles: size,
      'ms, median': at(spent, 0.5),
      'ms, p99': at(spent, 0.99),
      'ms of processor each': ((user + system) / 1000 / spent.length).toFixed(2),
      'MB of index': (statSync(file).size / 1024 / 1024).toFixed(1),
      's to make it': (made / 1000).toFixed(1),
    }
  } finally {
    await thread.close()
    rmSync(folder, { recursive: true })
  }
}

const asked = (q: string): Asked => ({ q, filters: {}, sort: 'relevance', page: 1, size: 10 })

/** The same texts at each run. */
export function madeUp(first: number, count: number): Entry[] {
  const [model] = corpusEntries()
  if (!model) throw new Error('The corpus is empty.')
  return Array.from({ length: count }, (_, index) => {
    const number = first + index
    const key = `articles:made-up-${number}`
    const random = randomFrom(number + 1)
    const words = (many: number) => Array.from({ length: many }, () => wordOf(random())).join(' ')
    const facets = { ...model.facets, date: new Date(Date.UTC(2020, 0, 1, number)).toISOString() }
    const own = { title: words(8), excerpt: words(30), body: words(WORDS), labels: words(4), authors: words(2) }
    return { ...model, ...own, key, facets, shows: [[key, '']] }
  })
}

/** The nth word of the vocabulary is n times rarer than the first: small words, then those of the corpus, then others. */
function wordOf(random: number): string {
  const rank = Math.floor(VOCABULARY ** random)
  return common[rank] ?? frenchWords[(rank * 7_919) % frenchWords.length] ?? ''
}

const SMALL_WORDS = `de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec
  son aux d’un ou cette ses mais comme on tout nous sa même elle ont fait été aussi leur bien peut`
const common = [...SMALL_WORDS.split(/\s+/), ...corpusEntries().flatMap(({ body }) => body.split(/\s+/))].filter(
  (word, place, all) => all.indexOf(word) === place,
)

/** Lehmer's generator: numbers from 0 to 1. */
function randomFrom(seed: number) {
  let state = (seed * 16_807) % 2_147_483_647
  return () => {
    state = (state * 16_807) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** The built site, whose readers ask for the article, the home page and the search without a pause. */
async function whileRead() {
  const server = await startServer()
  try {
    const { token } = await server.createAdmin()
    const isPrepared = async () => !(await (await fetch(`${server.url}/recherche?q=a`)).text()).includes('se prépare')
    await waitUntil(isPrepared, () => 'the search is prepared')
    return await publicationsWhileRead(server, token, PUBLICATIONS_WHILE_READ)
  } finally {
    await server.stop()
  }
}

async function onSite(size: number) {
  const test = await openTestPayload()
  const { prepareSearch, stopSearch } = await import('@/payload/search/site-index')
  try {
    const id = await fill(test.payload, size)
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const made = await timed(() => prepareSearch(test.payload))
    delay.disable()
    const again = await timed(() => prepareSearch(test.payload))
    const withIndex = await publications(test.payload, id)
    await stopSearch()
    const without = await publications(test.payload, id)
    return {
      articles: size,
      's to make it in the background': (made / 1000).toFixed(1),
      's at a start where it is there': (again / 1000).toFixed(1),
      'ms of event loop delay, p99': (delay.percentile(99) / 1e6).toFixed(1),
      'ms of event loop delay, most': (delay.max / 1e6).toFixed(1),
      'ms of a publication with it': at(withIndex, 0.5),
      'ms without': at(without, 0.5),
    }
  } finally {
    await stopSearch()
    await test.close()
  }
}

/** Returns the id of one of the articles. */
async function fill(payload: Payload, size: number): Promise<string> {
  const { id: category } = await payload.create({ collection: 'categories', data: { title: 'Mesure' } })
  const models: string[] = []
  for (const { title, excerpt, body } of madeUp(0, 20)) {
    const data = { title, excerpt, category, body: bodyOf(body) as never, _status: 'published' as const }
    models.push((await payload.create({ collection: 'articles', data })).id)
  }
  await copyArticles(payload, models, size)
  return models[0] ?? ''
}

async function publications(payload: Payload, id: string): Promise<number[]> {
  const spent: number[] = []
  for (let number = 0; number < PUBLICATIONS; number += 1) {
    const data = { title: `Titre ${number}`, _status: 'published' as const }
    spent.push(await timed(() => payload.update({ collection: 'articles', id, data })))
  }
  return spent
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function at(values: number[], part: number): string {
  return (values.toSorted((one, other) => one - other)[Math.floor(values.length * part)] ?? Number.NaN).toFixed(2)
}
