import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLocalReq } from 'payload'
import type { checkLinks as CheckLinks } from '@/collections/link-checks/check-links'
import { link, paragraph, richText } from '@/payload/editorial/lexical'
import { type Newsroom, openNewsroom } from '../support/newsroom'

let newsroom: Newsroom
let server: Server
let base: string
let asked: string[] = []
let isDown = false
let checkLinks: typeof CheckLinks

beforeAll(async () => {
  newsroom = await openNewsroom()
  ;({ checkLinks } = await import('@/collections/link-checks/check-links'))
  server = createServer(({ url = '' }, response) => {
    asked.push(url)
    const status = isDown || url === '/gone' ? 404 : url === '/moved' ? 301 : 200
    response.writeHead(status, { location: '/new' }).end()
  })
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(async () => {
  asked = []
  isDown = false
  await newsroom.payload.db.deleteMany({ collection: 'link-checks', where: {} })
})
afterEach(async () => {
  for (const collection of ['articles', 'pages'] as const)
    await newsroom.payload.delete({ collection, where: { id: { exists: true } } })
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
  await newsroom.close()
})

const manners = { mayConnect: (address: string) => address === '127.0.0.1', beforeEach: async () => undefined }
const night = (day: number) => new Date(Date.UTC(2026, 10, day, 2))
const check = async (day: number) => await checkLinks(newsroom.payload, { now: night(day), manners })
const bodyTo = (...paths: string[]) => ({
  body: richText(paragraph(...paths.map((path) => link('un lien', base + path)))),
})

async function kept() {
  const { docs } = await newsroom.payload.find({
    collection: 'link-checks',
    depth: 0,
    pagination: false,
    sort: 'address',
  })
  return docs
}
const states = async () => (await kept()).map(({ address, state }) => [address.slice(base.length), state])

test('the night learns which pages of other sites are there, gone, or have moved', async () => {
  const { id } = await newsroom.publishedBy('editor', bodyTo('/there', '/gone', '/moved'))
  await check(1)
  const found = await kept()
  expect(
    found.map(({ address, state, since, leadsTo }) => [address.slice(base.length), state, since, leadsTo]),
  ).toEqual([
    ['/gone', 'broken', night(1).toISOString(), null],
    ['/moved', 'ok', null, `${base}/new`],
    ['/there', 'ok', null, null],
  ])
  for (const { documentCollection, documentId, checkedAt } of found) {
    expect([documentCollection, documentId, checkedAt]).toEqual(['articles', id, night(1).toISOString()])
  }
})

test('a page that comes back is right again, and one that stays away keeps its first night', async () => {
  await newsroom.publishedBy('editor', bodyTo('/there', '/gone'))
  isDown = true
  await check(1)
  isDown = false
  await check(2)
  expect((await kept()).map(({ state, since }) => [state, since])).toEqual([
    ['broken', night(1).toISOString()],
    ['ok', null],
  ])
})

test('drafts and what is in the trash are not looked at, and an address that no text has is forgotten', async () => {
  await newsroom.draftBy('editor', bodyTo('/draft'))
  const { id } = await newsroom.publishedBy('editor', bodyTo('/there'))
  await check(1)
  expect(await states()).toEqual([['/there', 'ok']])
  await newsroom.as('editor', `/articles/${id}`, { method: 'PATCH', body: { deletedAt: new Date().toISOString() } })
  await check(2)
  expect(await states()).toEqual([])
})

test('an address is asked once in a night, whoever runs the job again', async () => {
  await newsroom.publishedBy('editor', bodyTo('/there'))
  await check(1)
  await check(1)
  expect(asked).toEqual(['/there'])
  await check(2)
  expect(asked).toEqual(['/there', '/there'])
})

test('five hundred are asked in a night, those that waited longest first', async () => {
  const paths = Array.from({ length: 510 }, (_, n) => `/page-${n}`)
  await newsroom.publishedBy('editor', bodyTo(...paths))
  await check(1)
  expect(new Set(asked).size).toBe(500)
  asked = []
  await check(2)
  expect(asked).toHaveLength(500)
  expect((await kept()).every(({ checkedAt }) => checkedAt)).toBe(true)
})

test('a site that stops asks nothing more, and keeps nothing that was cut short', async () => {
  await newsroom.publishedBy('editor', bodyTo('/there'))
  const stopped = AbortSignal.abort()
  await checkLinks(newsroom.payload, { now: night(1), manners, stopping: stopped })
  expect(asked).toEqual([])
  expect(await states()).toEqual([['/there', 'unknown']])
})

test('nothing of this machine is asked when no test allows it', async () => {
  await newsroom.publishedBy('editor', bodyTo('/there'))
  await checkLinks(newsroom.payload, { now: night(1), manners: { beforeEach: async () => undefined } })
  expect(asked).toEqual([])
  expect((await kept())[0]).toMatchObject({ state: 'unknown', reason: 'Elle mène à un réseau privé' })
})

test('the report on a text is told what is known of its addresses', async () => {
  const { knownAddresses } = await import('@/collections/link-checks/known-addresses')
  await newsroom.publishedBy('editor', bodyTo('/gone', '/moved'))
  await check(1)
  const req = await createLocalReq({}, newsroom.payload)
  expect(await knownAddresses(req, [`${base}/gone`, `${base}/moved`, `${base}/unknown`])).toEqual({
    [`${base}/gone`]: { state: 'broken', since: night(1).toISOString(), leadsTo: null },
    [`${base}/moved`]: { state: 'ok', since: null, leadsTo: `${base}/new` },
  })
  expect(await knownAddresses(req, [])).toEqual({})
})

test('names to protect are read by editors and the checks of the server, and by nobody else', async () => {
  const name = 'Odile Kervella'
  expect((await newsroom.as('writer', '/protected-names', { method: 'POST', body: { name } })).status).toBe(403)
  expect((await newsroom.as('editor', '/protected-names', { method: 'POST', body: { name } })).status).toBe(201)
  for (const who of [null, 'writer'] as const) expect((await newsroom.as(who, '/protected-names')).status).toBe(403)
  const { namesToProtect } = await import('@/collections/protected-names/names-to-protect')
  expect(await namesToProtect(await createLocalReq({}, newsroom.payload))).toEqual([name])
})
