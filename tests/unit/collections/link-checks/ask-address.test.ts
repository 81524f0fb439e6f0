import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { askAddress, type Manners } from '@/collections/link-checks/ask-address'
import { hostPauses, waitUnless } from '@/collections/link-checks/host-pauses'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

let server: Server
let base: string
/** « METHOD path » of each request. */
let asked: string[]
let agents: (string | undefined)[]

const status =
  (code: number, headers: Record<string, string> = {}): Handler =>
  (_request, response) =>
    response.writeHead(code, headers).end()
const PAGES: Record<string, Handler> = {
  '/': status(200),
  '/page': status(200),
  '/gone': status(404),
  '/gone-for-good': status(410),
  '/down': status(500),
  '/private': status(403),
  '/robots': status(429),
  '/no-head': ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end('a page'),
  '/liar': ({ method }, response) => response.writeHead(method === 'HEAD' ? 404 : 200).end(),
  '/moved': status(301, { location: '/page' }),
  '/moved-twice': status(308, { location: '/moved' }),
  '/moved-today': status(302, { location: '/page' }),
  '/moved-home': status(301, { location: '/' }),
  '/moved-to-login': status(301, { location: '/login?next=1' }),
  '/login': status(200),
  '/moved-to-nothing': status(301, { location: '/gone' }),
  '/moved-to-words': status(301, { location: 'http://[' }),
  '/moved-to-file': status(301, { location: 'file:///etc/passwd' }),
  '/moved-to-metadata': status(301, { location: 'http://169.254.169.254/latest/meta-data' }),
  '/moved-to-mapped': status(301, { location: 'http://[::ffff:10.0.0.1]/' }),
  '/moved-without': status(301),
  '/loop': status(302, { location: '/loop' }),
  '/silent': () => undefined,
  '/cut': (_request, response) => response.destroy(),
  '/endless': (_request, response) => {
    response.writeHead(200)
    const more = () => {
      if (!response.destroyed) response.write('a'.repeat(65_536), more)
    }
    more()
  },
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost')
    asked.push(`${request.method} ${pathname}`)
    agents.push(request.headers['user-agent'])
    ;(PAGES[pathname] ?? status(404))(request, response)
  })
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(() => {
  asked = []
  agents = []
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
})

const MANNERS: Manners = {
  userAgent: 'Skorann (+https://skorann.example)',
  mayConnect: (address) => address === '127.0.0.1',
}
const ask = async (path: string, manners: Partial<Manners> = {}) =>
  await askAddress(base + path, { ...MANNERS, ...manners })
const here = (path: string) => base + path

test('a page that is there is asked once, by HEAD, under the name of the site', async () => {
  expect(await ask('/page')).toEqual({ kind: 'ok', leadsTo: null })
  expect(asked).toEqual(['HEAD /page'])
  expect(agents).toEqual(['Skorann (+https://skorann.example)'])
})

test.each([
  ['/gone', 'gone', 'La page n’existe plus (réponse 404)'],
  ['/gone-for-good', 'gone', 'La page n’existe plus (réponse 410)'],
  ['/down', 'silent', 'Son site est en panne (réponse 500)'],
  ['/cut', 'silent', 'Le site ne répond pas'],
  ['/moved-to-nothing', 'gone', 'La page n’existe plus (réponse 404)'],
  ['/moved-to-words', 'gone', 'Elle renvoie à une adresse illisible'],
  ['/moved-to-file', 'gone', 'Elle renvoie à ce qui n’est pas du web'],
  ['/loop', 'gone', 'Elle renvoie sans fin d’une adresse à l’autre'],
])('of %s the site learns « %s »', async (path, kind, reason) => {
  expect(await ask(path)).toEqual({ kind, reason })
})

test.each([
  '/private',
  '/robots',
  '/no-head',
  '/liar',
  '/moved-today',
  '/moved-home',
  '/moved-to-login',
  '/moved-without',
])('%s counts as there, and its address as the right one', async (path) => {
  expect(await ask(path)).toEqual({ kind: 'ok', leadsTo: null })
})

test('a server that knows no HEAD is asked by GET', async () => {
  await ask('/no-head')
  expect(asked).toEqual(['HEAD /no-head', 'GET /no-head'])
})

test('a page that moved for good has a new address, after two redirects too', async () => {
  expect(await ask('/moved')).toEqual({ kind: 'ok', leadsTo: here('/page') })
  expect(await ask('/moved-twice')).toEqual({ kind: 'ok', leadsTo: here('/page') })
})

test('six redirects are not followed to their end', async () => {
  await ask('/loop')
  expect(asked.filter((request) => request.startsWith('HEAD'))).toHaveLength(6)
})

test('the content of a page is not read', async () => {
  PAGES['/endless-by-get'] = (request, response) =>
    request.method === 'HEAD' ? response.writeHead(405).end() : PAGES['/endless']?.(request, response)
  expect(await ask('/endless-by-get')).toEqual({ kind: 'ok', leadsTo: null })
})

test('a server that never answers is left after the patience of the site', async () => {
  expect(await ask('/silent', { patience: 50 })).toEqual({
    kind: 'silent',
    reason: 'Le site n’a pas répondu en dix secondes',
  })
})

test('the stop of the site ends a request', async () => {
  const stopping = new AbortController()
  const answer = ask('/silent', { stopping: stopping.signal })
  stopping.abort()
  expect(await answer).toMatchObject({ kind: 'silent' })
})

const REFUSED = { kind: 'refused', reason: 'Elle mène à un réseau privé' }

test.each([
  '',
  'localhost',
  '127.1',
  '2130706433',
  '0x7f.0.0.1',
  '0177.0.0.1',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
])('unless a test allows it, nothing of this machine is asked: « %s »', async (host) => {
  const address = host === '' ? here('/page') : here('/page').replace('127.0.0.1', host)
  expect(await askAddress(address, { userAgent: 'x' })).toEqual(REFUSED)
  expect(asked).toEqual([])
})

test.each(['/moved-to-metadata', '/moved-to-mapped'])(
  'a redirect to a private network is not followed: %s',
  async (path) => {
    expect(await ask(path)).toEqual(REFUSED)
  },
)

test('a name is refused when one of its addresses is private, where it is looked up for the connection', async () => {
  const seen: string[] = []
  const mayConnect = (address: string) => {
    seen.push(address)
    return false
  }
  expect(await askAddress(here('/page').replace('127.0.0.1', 'localhost'), { ...MANNERS, mayConnect })).toEqual(REFUSED)
  expect(seen.length).toBeGreaterThan(0)
  expect(asked).toEqual([])
})

test.each([
  'ftp://example.org/',
  'javascript:alert(1)',
  'data:text/html,a',
  'file:///etc/passwd',
  'https://a:b@example.org/',
  'x',
  '',
])('« %s » is no address of the web, and nothing is asked', async (address) => {
  expect(await askAddress(address, MANNERS)).toEqual({ kind: 'refused', reason: 'Ce n’est pas une adresse du web' })
})

test('each request of a host waits for its turn, redirects and GET too', async () => {
  const hosts: string[] = []
  await ask('/moved', { beforeEach: async (host) => void hosts.push(host) })
  await ask('/no-head', { beforeEach: async (host) => void hosts.push(host) })
  expect(hosts).toEqual(Array(4).fill('127.0.0.1'))
})

test('a host is asked again a second later, another at once', async () => {
  const waits: number[] = []
  const pauseOf = hostPauses(async (milliseconds) => void waits.push(milliseconds))
  await pauseOf('a.example')
  await pauseOf('b.example')
  expect(waits).toEqual([])
  await pauseOf('a.example')
  await pauseOf('a.example')
  const [first = 0, second = 0] = waits
  expect(first).toBeGreaterThan(0)
  expect(first).toBeLessThanOrEqual(1_000)
  // Each has its turn: nobody asks at the same time.
  expect(second).toBeGreaterThan(first)
})

test('the stop of the site ends a pause', async () => {
  const stopping = new AbortController()
  const pauseOf = hostPauses(waitUnless(stopping.signal))
  await pauseOf('a.example')
  const waiting = Array.from({ length: 1_000 }, async () => await pauseOf('a.example'))
  stopping.abort()
  await Promise.all(waiting)
})
