import { reportFigures } from '../support/figures'
import { bodyOf } from '../support/newsroom'
import { startServer, type TestServer } from '../support/server'

/* A hundred publications of one minute, and the site killed twice while it does them. */

const MINUTE_MS = 60_000
const COUNT = 100
/** Killed once each of these many are done. */
const KILLED_AFTER = [20, 60]

interface Version {
  updatedAt: string
  version: { title: string; _status: string }
}

let server: TestServer
let token: string
let articles: { id: string; slug: string; title: string }[]
let at: string
/** How many were left to do when the site was killed. */
const leftWhenKilled: number[] = []

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
    await server.startAgain()
    leftWhenKilled.push(await left())
  }
  await until((rest) => rest === 0)
})
afterAll(() => server?.stop())

test('the site was killed in the midst of them', () => {
  for (const count of leftWhenKilled) {
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThan(COUNT)
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
  const deadline = Date.now() + 4 * MINUTE_MS
  while (!isEnough(await left())) {
    if (Date.now() > deadline) throw new Error('What is scheduled is not done.')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function versionsOf(id: string): Promise<Version[]> {
  const path = `/articles/versions?where[parent][equals]=${id}&limit=100&depth=0`
  return ((await (await server.api(path, { token })).json()) as { docs: Version[] }).docs
}
