import { bodyOf } from '../support/newsroom'
import { startServer, type TestServer } from '../support/server'

const ELSEWHERE = [
  '/blog/economie-sociale-et-solidaire',
  '/a-propos',
  '/blog/auteur/la-redaction-de-skorann',
  '/favicon.svg',
]

let server: TestServer
let token: string
let article: { id: string; slug: string }

beforeAll(async () => {
  server = await startServer()
  token = (await server.createAdmin()).token
  const { docs } = (await (await server.api('/categories?limit=1')).json()) as { docs: { id: string }[] }
  const body = {
    title: 'Au four',
    excerpt: 'Un chapô.',
    category: docs[0]?.id,
    body: bodyOf('Première version.'),
    _status: 'published',
  }
  const response = await server.api('/articles', { method: 'POST', token, body })
  article = ((await response.json()) as { doc: { id: string; slug: string } }).doc
})
afterAll(() => server.stop())

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { headers, redirect: 'manual' })

/** `hit` or `miss`: whether this request had something rendered. */
const cache = async (path: string) => (await ask(path)).headers.get('x-cache')

async function publish(change: object) {
  const body = { ...change, _status: 'published' }
  const response = await server.api(`/articles/${article.id}`, { method: 'PATCH', token, body })
  expect(response.status).toBe(200)
}

test('a corrected text has its page rendered once, and pages that do not show it stay as they are', async () => {
  const path = `/blog/${article.slug}`
  for (const page of [path, ...ELSEWHERE]) await ask(page)
  const { headers } = await ask(path)
  const known = { 'if-none-match': String(headers.get('etag')) }
  expect((await ask(path, known)).status).toBe(304)

  await publish({ body: bodyOf('Deuxième version.') })
  const renewed = await ask(path, known)
  expect([renewed.status, renewed.headers.get('x-cache')]).toEqual([200, 'miss'])
  expect(await renewed.text()).toContain('Deuxième version.')
  for (const page of [path, ...ELSEWHERE]) expect([page, await cache(page)]).toEqual([page, 'hit'])
})

test('an autosaved draft has nothing rendered anew', async () => {
  const paths = [`/blog/${article.slug}`, '/', '/blog', '/blog/flux.xml', '/sitemap.xml', ...ELSEWHERE]
  for (const path of paths) await ask(path)
  const body = { title: 'Brouillon' }
  await server.api(`/articles/${article.id}?draft=true&autosave=true`, { method: 'PATCH', token, body })
  for (const path of paths) expect([path, await cache(path)]).toEqual([path, 'hit'])
})

test('three hundred readers of a page that just expired cause one render, and all see the publication', async () => {
  await ask(`/blog/${article.slug}`)
  await publish({ body: bodyOf('Troisième version.') })
  const answers = await Promise.all(Array.from({ length: 300 }, () => ask(`/blog/${article.slug}`)))
  expect(answers.filter(({ headers }) => headers.get('x-cache') === 'miss')).toHaveLength(1)
  const texts = await Promise.all(answers.map((answer) => answer.text()))
  expect(texts.filter((text) => !text.includes('Troisième version.'))).toEqual([])
})

test('random addresses push nothing out, and each is looked for once, until something is published there', async () => {
  for (const path of ELSEWHERE) await ask(path)
  const random = Array.from({ length: 60 }, (_, number) => `/blog/robot-${number}`)
  const status = async (path: string) => (await ask(path)).status
  expect(new Set(await Promise.all(random.map(status)))).toEqual(new Set([404]))
  for (const path of [...random, ...ELSEWHERE]) expect([path, await cache(path)]).toEqual([path, 'hit'])

  await publish({ slug: 'robot-7' })
  expect([await status('/blog/robot-7'), await status('/blog/robot-8')]).toEqual([200, 404])
  const moved = await ask(`/blog/${article.slug}`)
  expect([moved.status, moved.headers.get('location')]).toEqual([308, '/blog/robot-7'])
  expect(await cache(`/blog/${article.slug}`)).toBe('hit')
  await publish({ slug: article.slug })
})

test('the first reader after a power cut sees the publication made right before it', async () => {
  await ask(`/blog/${article.slug}`)
  await publish({ body: bodyOf('Dernière version.') })
  await server.kill()
  await server.startAgain()
  const first = await ask(`/blog/${article.slug}`)
  expect(await first.text()).toContain('Dernière version.')
})
