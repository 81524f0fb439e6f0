import { type Newsroom, openNewsroom } from '../support/newsroom'
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy'

/* What becomes of a write whose connection to MongoDB dies: after a restart of the database, the pool has dead ones. */

let newsroom: Newsroom
let proxy: TcpProxy

beforeAll(async () => {
  const direct = new URL(process.env.TEST_MONGODB_URI ?? '')
  proxy = await startTcpProxy(Number(direct.port))
  const uri = new URL(direct)
  uri.port = String(proxy.port)
  // Else the driver asks the server for its address, and goes past the proxy.
  uri.searchParams.set('directConnection', 'true')
  process.env.TEST_MONGODB_URI = uri.href
  newsroom = await openNewsroom()
})
afterAll(async () => {
  await newsroom.close()
  await proxy.close()
})

const create = (title: string) => newsroom.as('editor', '/categories', { method: 'POST', body: { title } })

async function kept(title: string): Promise<number> {
  return (await newsroom.payload.count({ collection: 'categories', where: { title: { equals: title } } })).totalDocs
}

test('a write whose transaction meets a dead connection is made, once', async () => {
  const cuts = proxy.cutAt('startTransaction')
  const { status } = await create('Première')
  expect([cuts(), status, await kept('Première')]).toEqual([1, 201, 1])
})

test('a write whose connection dies in the middle of its transaction is made, once', async () => {
  const cuts = proxy.cutAt('Au milieu')
  const { status } = await create('Au milieu')
  expect([cuts(), status, await kept('Au milieu')]).toEqual([1, 201, 1])
})

test('a write is made after every connection was closed', async () => {
  proxy.cutAll()
  const { status } = await create('Toutes')
  expect([status, await kept('Toutes')]).toEqual([201, 1])
})

test('a commit that is not confirmed is asked for until it is, and blocks nobody', async () => {
  // The driver itself sends a commit twice.
  const cuts = proxy.cutAt('commitTransaction', 2)
  const { status } = await create('Confirmée')
  expect([cuts(), status, await kept('Confirmée')]).toEqual([2, 201, 1])
  expect((await create('Ensuite')).status).toBe(201)
})

test('a commit that arrived, and whose answer is lost, is one write', async () => {
  const cuts = proxy.cutAnswersOf('commitTransaction', 2)
  const { status } = await create('Arrivée')
  expect([cuts(), status, await kept('Arrivée')]).toEqual([2, 201, 1])
})
