import { MongoClient } from 'mongodb'
import { reportFigures } from '../support/figures'
import { numberOf, type Words, words } from '../support/numbered-words'
import { startServer, type TestServer } from '../support/server'
import { expectSoon } from '../support/wait-until'

const WRITES = Number(process.env.TEST_FAULT_WRITES ?? '150')
const ARTICLES = 10

type Saved = Words & { _status: string }

let server: TestServer
let token: string
let articles: { id: string; slug: string }[]
/** By article, the numbers that were acknowledged, as a draft or published. */
const acknowledged = new Map<string, number[]>()
let secondsToBeBack: number

beforeAll(async () => {
  server = await startServer()
  token = (await server.createAdmin()).token
  const category = await made('/categories', { title: 'Pannes' })
  articles = await Promise.all(
    Array.from({ length: ARTICLES }, async (_, index) => {
      const doc = await made('/articles', {
        ...words(0),
        slug: `panne-${index}`,
        category: category.id,
        _status: 'published',
      })
      return { id: doc.id, slug: String(doc.slug) }
    }),
  )
  await Promise.all(articles.map(({ slug }) => fetch(`${server.url}/blog/${slug}`)))
  await writeUntilKilled()
  const startedAt = performance.now()
  await server.startAgain()
  secondsToBeBack = (performance.now() - startedAt) / 1000
})
afterAll(() => server?.stop())

/** All writes at once; the process is killed when a third of them has been acknowledged. */
async function writeUntilKilled(): Promise<void> {
  let count = 0
  let killed: Promise<void> | undefined
  const write = async (number: number) => {
    const { id } = articles[number % ARTICLES] as { id: string }
    const isPublished = number % 3 === 0
    const path = isPublished ? `/articles/${id}` : `/articles/${id}?draft=true`
    const body = { ...words(number), ...(isPublished && { _status: 'published' }) }
    const answer = await server.api(path, { method: 'PATCH', body, token }).catch(() => null)
    if (answer?.status !== 200) return
    acknowledged.set(id, [...(acknowledged.get(id) ?? []), number])
    count += 1
    if (count >= WRITES / 3) killed ??= server.kill()
  }
  await Promise.all(Array.from({ length: WRITES }, (_, index) => write(index + 1)))
  if (!killed) throw new Error(`Only ${count} writes of ${WRITES} were acknowledged: the site was not killed.`)
  await killed
}

test('every acknowledged write is there', async () => {
  const lost: string[] = []
  for (const { id } of articles) {
    const titles = new Set((await versionsOf(id)).map(({ version }) => version.title))
    for (const number of acknowledged.get(id) ?? []) if (!titles.has(`Titre ${number}`)) lost.push(`${id} ${number}`)
  }
  const count = [...acknowledged.values()].flat().length
  reportFigures('faults', {
    writes: WRITES,
    acknowledged: count,
    lost: lost.length,
    secondsToBeBack: Number(secondsToBeBack.toFixed(1)),
  })
  expect(count).toBeGreaterThan(0)
  expect(lost).toEqual([])
})

test('no document is half applied: title, excerpt and body agree, in every version too', async () => {
  for (const { id } of articles) {
    const whole = [
      await read(id, ''),
      await read(id, '&draft=true'),
      ...(await versionsOf(id)).map(({ version }) => version),
    ]
    for (const one of whole) expect(one).toMatchObject(words(numberOf(one)))
  }
})

test('the row that visitors read is its latest published version', async () => {
  for (const { id } of articles) {
    const row = await read(id, '')
    const published = (await versionsOf(id)).filter(({ version }) => version._status === 'published')
    expect([id, row.title]).toEqual([id, published[0]?.version.title])
  }
})

test('no page is older than its article', async () => {
  for (const { id, slug } of articles) {
    const page = await (await fetch(`${server.url}/blog/${slug}`)).text()
    const { title } = await read(id, '')
    expect([slug, page.includes(`${title}</h1>`)]).toEqual([slug, true])
  }
})

test('a second site on the same database is refused, with the process to stop, and does no harm', async () => {
  await expect(server.startAnother()).rejects.toThrow(
    'est utilisée par un autre programme : arrêtez-le puis recommencez',
  )
  await expectSoon(async () => (await fetch(`${server.url}/health/ready`)).status, 200)
})

if (process.env.TEST_MONGODB_URI)
  test('a site whose database another one has taken meanwhile ends itself', async () => {
    const client = await MongoClient.connect(String(server.settings.DATABASE_URI))
    await client
      .db()
      .collection('site-places')
      .updateOne({ token: { $exists: true } }, { $set: { token: 'another' } })
    await client.close()
    await untilGone(`${server.url}/health/live`)
  })

async function untilGone(url: string): Promise<void> {
  while (await fetch(url).catch(() => null)) await new Promise((resolve) => setTimeout(resolve, 200))
}

async function made(path: string, body: Record<string, unknown>) {
  const answer = await server.api(path, { method: 'POST', body, token })
  const { doc } = (await answer.json()) as { doc?: { id: string; slug?: string } }
  if (!doc) throw new Error(`${path} refused: ${answer.status}`)
  return doc
}

async function read(id: string, more: string): Promise<Saved> {
  return (await (await server.api(`/articles/${id}?depth=0${more}`, { token })).json()) as Saved
}

/** The latest first. */
async function versionsOf(id: string): Promise<{ version: Saved }[]> {
  const path = `/articles/versions?where[parent][equals]=${id}&limit=100&depth=0&sort=-updatedAt`
  const { docs } = (await (await server.api(path, { token })).json()) as { docs: { version: Saved }[] }
  return docs
}
