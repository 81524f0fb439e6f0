import { reportFigures } from '../support/figures'
import { bodyOf } from '../support/newsroom'
import { startServer, type TestServer } from '../support/server'

/* A hundred publications of one minute, and the site killed twice while it does them. */

const MINUTE_MS = 60_000
const COUNT = 100
/** Killed once each of these many are done: early, so that some are left whenever the kill comes. */
const KILLED_AFTER = [10, 30]
/** The articles are made, scheduled and published, one after the other: minutes each, on a slow machine. */
const LONGEST_MS = 30 * MINUTE_MS

interface Version {
  updatedAt: string
  version: { title: string; _status: string }
}

let server: TestServer
let token: string
let articles: { id: string; slug: string; title: string }[]
let at: string
/** When the site was gone, ISO 8601. */
const killedAt: string[] = []

beforeAll(async () => {
  server = await startServer()
  token = (await server.createAdmin()).token
  const category = (await sent('/categories', { title: 'À la minute' })).id
  articles = []
  const startedAt = Date.now()
  for (let number = 1; number <= COUNT; number += 1) {
    const title = `À paraître ${number}`
    const draft = { title, excerpt: 'Un chapô.', category, body: bodyOf('Un texte.'), slug: `a-paraitre-${number}` }
    articles.push({ ...(await sent('/articles?draft=true', draft)), title })
  }
  // Enough to schedule them all before it comes: to schedule one takes about as long as to create it.
  const enough = Math.max(MINUTE_MS, 3 * (Date.now() - startedAt))
  at = new Date(Math.ceil((Date.now() + enough) / MINUTE_MS) * MINUTE_MS).toISOString()
  for (const { id } of articles) await sent(`/articles/${id}/schedule`, { action: 'publish', at })
  if (Date.now() >= Date.parse(at)) throw new Error('The minute came before all was scheduled.')

  for (const done of KILLED_AFTER) {
    await until((left) => left <= COUNT - done)
    await server.kill()
    killedAt.push(new Date().toISOString())
    await server.startAgain()
  }
  await until((rest) => rest === 0)
}, LONGEST_MS)
afterAll(() => server?.stop())

test('the site was killed in the midst of them', async () => {
  const publishedAt = (await Promise.all(articles.map(({ id }) => versionsOf(id))))
    .flat()
    .filter(({ version }) => version._status === 'published')
    .map(({ updatedAt }) => updatedAt)
  for (const moment of killedAt) {
    const before = publishedAt.filter((one) => one <= moment).length
    expect(before).toBeGreaterThan(0)
    expect(before).toBeLessThan(COUNT)
  }
})

test('each is published once, with the date of its minute: none is missed, none is done twice', async () => {
  const delays: number[] = []
  const wrong: string[] = []
  for (const { id, title } of articles) {
    const published = (await versionsOf(id)).filter(({ version }) => version._status === 'published')
    const { publishedAt } = (await (await server.api(`/articles/${id}`)).json()) as { publishedAt?: string }
    if (published.length !== 1 || publishedAt !== at) wrong.push(`${title}: ${published.length}, ${publishedAt}`)
    for (const { updatedAt } of published) delays.push((Date.parse(updatedAt) - Date.parse(at)) / 1000)
  }
  reportFigures('scheduled', {
    scheduled: COUNT,
    published: delays.length,
    wrong: wrong.length,
    secondsLate: Math.max(...delays),
  })
  expect(wrong).toEqual([])
})

test('each has its page, and none was done before its minute', async () => {
  for (const { id, slug, title } of articles) {
    const page = await fetch(`${server.url}/blog/${slug}`)
    expect([slug, page.status, (await page.text()).includes(`${title}</h1>`)]).toEqual([slug, 200, true])
    const early = (await versionsOf(id)).filter(
      ({ updatedAt, version }) => version._status === 'published' && updatedAt < at,
    )
    expect(early).toEqual([])
  }
})

async function sent(path: string, body: object): Promise<{ id: string; slug: string }> {
  const answer = await server.api(path, { method: 'POST', body, token })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return ((await answer.json()) as { doc: { id: string; slug: string } }).doc
}

async function left(): Promise<number> {
  const answer = await server.api('/schedules/count', { token })
  return ((await answer.json()) as { totalDocs: number }).totalDocs
}

async function until(isEnough: (left: number) => boolean): Promise<void> {
  while (!isEnough(await left())) await new Promise((resolve) => setTimeout(resolve, 20))
}

async function versionsOf(id: string): Promise<Version[]> {
  const path = `/articles/versions?where[parent][equals]=${id}&limit=100&depth=0`
  return ((await (await server.api(path, { token })).json()) as { docs: Version[] }).docs
}
