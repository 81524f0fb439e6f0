import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { type RawAnswer, rawRequest } from '../support/raw-request'
import { startServer, type TestServer } from '../support/server'

const HOST = 'Host: localhost\r\nConnection: close\r\n'

let server: TestServer

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

const raw = (text: string) => rawRequest(Number(new URL(server.url).port), text)
const ask = (target: string, headers = '', method = 'GET') =>
  raw(`${method} ${target} HTTP/1.1\r\n${HOST}${headers}\r\n`)
const summary = ({ status, headers }: RawAnswer) => (headers.location ? `${status} ${headers.location}` : status)

describe('an address that is none of the site', () => {
  test.each([
    ['/%', 400],
    ['/blog/%zz', 400],
    ['/%C3', 400],
    ['/%C0%AF', 400],
    ['/a%00b', 400],
    ['/a%0d%0aSet-Cookie:%20a=b', 400],
    ['/a\0b', 400],
    ['/\xe9t\xe9', 400],
    ['*', 400],
    ['evil.example:443', 400],
    ['/api/media/file/%zz', 400],
    ['/admin/%', 400],
    ['/../../etc/passwd', 404],
    ['/%2e%2e/%2e%2e/etc/passwd', 404],
    ['/..%2f..%2fetc%2fpasswd', 404],
    ['/..%5c..%5cetc', 404],
    ['/%F0%9F%98%80', 404],
    ['/api', 404],
    ['/api/constructor', 404],
    ['/api/__proto__', 404],
    ['/api/media/file/../../../../etc/passwd', 404],
    ['/api/media/file/..%2f..%2ftest.db', 403],
    ['/_next/static/../../package.json', 404],
    ['/_next/static/..%2f..%2fserver%2fapp', 404],
    ['/_next/data/x/blog.json', 404],
    ['/blog.rsc', 404],
    ['/~erreur/404', 404],
    ['/%7Eerreur/500', 404],
    [`/${'a'.repeat(3_000)}`, 414],
    [`/${'a/'.repeat(5_000)}`, 414],
    [`/${'a'.repeat(100_000)}`, 431],
    [`/blog?${'a'.repeat(100_000)}`, 431],
  ])('%.60s', async (target, status) => {
    expect((await ask(target)).status).toBe(status)
  })
})

test('who comes to a missing page first has its fonts as early as those of any page', async () => {
  expect((await ask('/rien-ici')).body).toMatch(/<link rel="preload"[^>]* as="font"/)
})

test('an address that leads to another one leads nowhere outside the site', async () => {
  expect(summary(await ask('//evil.example'))).toBe('308 /evil.example')
  expect(summary(await ask('/\\evil.example'))).toBe('308 /evil.example')
  expect(summary(await ask('/.//evil.example'))).toBe('308 /evil.example')
  expect(summary(await ask('//evil.example/..'))).toBe('308 /')
  expect(summary(await ask('/%2Fevil.example'))).toBe(404)
  expect(summary(await ask('/blog/?page=2'))).toBe('308 /blog?page=2')
})

describe('a request that is not one a browser makes', () => {
  const FORM = 'Content-Type: multipart/form-data; boundary=x\r\n'
  const FOREIGN = 'Next-Action: abc\r\nOrigin: http://evil.example\r\nContent-Type: text/plain\r\n'
  const DISGUISED = 'X-HTTP-Method-Override: GET\r\nContent-Type: application/json\r\n'
  const post = 'Content-Length: 3\r\nContent-Length: 4\r\n'
  test.each([
    ['without Host', 'GET /blog HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['a method that nobody knows', `FOO /blog HTTP/1.1\r\n${HOST}\r\n`, 400],
    ['PROPFIND', `PROPFIND /blog HTTP/1.1\r\n${HOST}\r\n`, 405],
    ['TRACE', `TRACE /blog HTTP/1.1\r\n${HOST}\r\n`, 405],
    ['TRACE of REST', `TRACE /api/articles HTTP/1.1\r\n${HOST}\r\n`, 405],
    ['PUT of the admin', `PUT /admin HTTP/1.1\r\n${HOST}\r\n`, 405],
    ['OPTIONS *', `OPTIONS * HTTP/1.1\r\n${HOST}\r\n`, 405],
    ['CONNECT', `CONNECT localhost:80 HTTP/1.1\r\n${HOST}\r\n`, null],
    ['POST with a body', `POST / HTTP/1.1\r\n${HOST}Content-Length: 3\r\n\r\nabc`, 405],
    ['a server action', `POST /blog HTTP/1.1\r\n${HOST}Next-Action: abc\r\nContent-Length: 0\r\n\r\n`, 405],
    ['an action that is none', `POST /admin/login HTTP/1.1\r\n${HOST}${FORM}Content-Length: 2\r\n\r\n[]`, 400],
    ['an action of another site', `POST /admin/login HTTP/1.1\r\n${HOST}${FOREIGN}Content-Length: 2\r\n\r\n[]`, 400],
    ['a Host that is none', `GET /admin/login HTTP/1.1\r\nHost: [::\r\nConnection: close\r\n\r\n`, 400],
    ['a GET in disguise', `POST /api/articles HTTP/1.1\r\n${HOST}${DISGUISED}Content-Length: 1\r\n\r\n{`, 400],
    ['two lengths', `POST /blog HTTP/1.1\r\n${HOST}${post}\r\nabcd`, 400],
    [
      'a length and chunks',
      `POST / HTTP/1.1\r\n${HOST}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
    ],
    ['a header of 100 kB', `GET / HTTP/1.1\r\n${HOST}X-Long: ${'a'.repeat(100_000)}\r\n\r\n`, 431],
    ['three thousand headers', `GET / HTTP/1.1\r\n${HOST}${'x-many: a\r\n'.repeat(3_000)}\r\n`, 431],
    ['a header that is none', `GET / HTTP/1.1\r\n${HOST}not a header: a\r\n\r\n`, 400],
    ['an expectation', `GET / HTTP/1.1\r\n${HOST}Expect: wonders\r\n\r\n`, 417],
    ['no HTTP at all', 'hello\r\n\r\n', 400],
  ])('%s', async (_name, text, status) => {
    expect((await raw(text)).status).toBe(status)
  })
})

test('a body that no action of the admin can read is the sender’s fault, for every action', async () => {
  const { node } = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8'))
  const actions = Object.keys(node)
  expect(actions.length).toBeGreaterThan(0)
  for (const action of actions) {
    for (const body of ['{', '[]', '[{"name":"nothing"}]', '["$F1"]']) {
      const headers = `Next-Action: ${action}\r\nContent-Type: text/plain;charset=UTF-8\r\nContent-Length: ${body.length}\r\n`
      const { status } = await raw(`POST /admin/login HTTP/1.1\r\n${HOST}${headers}\r\n${body}`)
      expect([body, status]).toEqual([body, 400])
    }
  }
})

describe('additions of a reader to a request do not change the page, and cause no render', () => {
  let page: RawAnswer
  beforeAll(async () => {
    page = await ask('/blog')
  })

  test.each([
    ['an unknown parameter', '/blog?utm_source=x', ''],
    ['ten thousand letters of them', `/blog?${'a'.repeat(10_000)}`, ''],
    ['a known name of Next’s', '/blog?_rsc=x&nxtPslug=y', 'RSC: 1\r\nNext-Router-Prefetch: 1\r\n'],
    ['what Next’s own servers say', '/blog', 'x-matched-path: /admin\r\nx-middleware-subrequest: proxy\r\n'],
    ['a draft’s cookie', '/blog', 'Cookie: __prerender_bypass=x; payload-token=y\r\n'],
    ['a lying forwarder', '/blog', 'X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: gopher\r\n'],
    ['a second Host', '/blog', 'Host: evil.example\r\n'],
    ['an absolute target', 'http://evil.example/blog', ''],
    ['another way of writing it', '/%62lo%67', ''],
    ['dots', '/blog/categorie/../../blog', ''],
    ['a range', '/blog', 'Range: bytes=0-9\r\n'],
    ['an upgrade', '/blog', 'Upgrade: websocket\r\n'],
    ['conditions on dates', '/blog', 'If-Modified-Since: nonsense\r\nIf-Unmodified-Since: 0\r\n'],
    ['a content security policy', '/blog', "Content-Security-Policy: script-src 'nonce-abc'\r\n"],
  ])('%s', async (_name, target, headers) => {
    const answer = await ask(target, headers)
    expect([answer.status, answer.headers['x-cache']]).toEqual([200, 'hit'])
    expect(answer.body).toBe(page.body)
  })

  test('a Host that lies is not repeated, neither in a page rendered for it nor by the admin', async () => {
    const lying = (path: string) => raw(`GET ${path} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`)
    for (const path of ['/a-propos', '/sitemap.xml', '/blog/flux.xml', '/admin/login']) {
      const answer = await lying(path)
      expect([path, answer.status]).toEqual([path, 200])
      expect(answer.body).not.toContain('evil.example')
    }
    expect(String((await lying('/admin')).headers.location ?? '')).not.toContain('evil.example')
  })
})

test('conditions on an unchanged page are answered with 304 or 412', async () => {
  const { headers } = await ask('/blog')
  const status = async (condition: string) => (await ask('/blog', condition)).status
  expect(await status(`If-None-Match: ${headers.etag}\r\n`)).toBe(304)
  expect(await status(`If-None-Match: "a", W/${headers.etag}\r\n`)).toBe(304)
  expect(await status('If-None-Match: *\r\n')).toBe(304)
  expect(await status('If-None-Match: "\r\n')).toBe(200)
  expect(await status('If-Match: "a"\r\n')).toBe(412)
  expect(await status('Accept-Encoding: identity;q=0\r\n')).toBe(406)
})

test('a picture that the browser has is not sent again', async () => {
  const [file] = /\/api\/media\/file\/[^" ]+/.exec((await ask('/blog/pourquoi-nos-articles-sont-dessines')).body) ?? []
  const { headers } = await ask(String(file))
  expect(headers['cache-control']).toBe('no-cache')
  expect((await ask(String(file), `If-None-Match: ${headers.etag}\r\n`)).status).toBe(304)
  expect((await ask(String(file), 'Range: bytes=0-9\r\n')).status).toBe(206)
})

/** Every door of the front, and every kind of page; what follows is made up. */
const DOORS = [
  '/',
  '/blog',
  '/blog/',
  '/blog/categorie/',
  '/blog/x/opengraph-image',
  '/api/articles',
  '/api/media/file/',
]
const OTHERS = ['/admin', '/admin/', '/admin/collections/', '/preview/articles/', '/_next/', '/health/', '/csp-report']

test('nothing that a stranger writes on a connection is answered 5xx', async () => {
  const word = fc.string({ unit: fc.constantFrom(...'abz09-_.~%/\\?&=[]{}<>"\'`;,:@!$()*+|^é\0'), maxLength: 12 })
  const method = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'x')
  const name = fc.constantFrom(
    ...[
      'Accept',
      'Accept-Encoding',
      'Accept-Language',
      'Authorization',
      'Content-Type',
      'Cookie',
      'Expect',
      'If-Match',
    ],
    ...['If-None-Match', 'If-Range', 'Next-Action', 'Next-Router-State-Tree', 'Origin', 'Range', 'RSC', 'Save-Data'],
    ...[
      'Transfer-Encoding',
      'Upgrade',
      'X-Forwarded-For',
      'X-Forwarded-Host',
      'X-HTTP-Method-Override',
      'X-Request-Id',
    ],
  )
  const request = fc.record({
    method,
    door: fc.constantFrom(...DOORS, ...OTHERS),
    rest: word,
    query: fc.option(word),
    headers: fc.array(fc.tuple(name, word), { maxLength: 4 }),
    body: fc.option(word),
  })
  await fc.assert(
    fc.asyncProperty(request, async ({ method, door, rest, query, headers, body }) => {
      const target = door + rest + (query === null ? '' : `?${query}`)
      const sent = headers.map(([header, value]) => `${header}: ${value.replaceAll('\0', '')}\r\n`).join('')
      const length = body === null ? '' : `Content-Length: ${body.length}\r\n`
      const { status } = await raw(`${method} ${target} HTTP/1.1\r\n${HOST}${sent}${length}\r\n${body ?? ''}`)
      expect(status === null || status < 500).toBe(true)
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 250), seed: Number(process.env.FUZZ_SEED ?? 14) },
  )
})
