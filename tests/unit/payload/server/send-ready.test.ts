import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import inject from 'light-my-request'
import { type Answer, makeReady } from '@/payload/server/ready-answer'
import { sendHit, sendReady } from '@/payload/server/send-ready'

const page: Answer = {
  status: 200,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'speculation-rules': '"/r.json"',
  },
  body: Buffer.from('<p>Bonjour</p>'.repeat(100)),
}

async function ask(headers: Record<string, string>, { method = 'GET', answer = page }: Asked = {}) {
  const ready = await makeReady(answer)
  return await inject((req, res) => sendReady(req, res, ready, ['x-cache', 'hit']), { method, url: '/', headers })
}

interface Asked {
  method?: 'GET' | 'HEAD'
  answer?: Answer
}

describe('a page is sent in the encoding that the reader prefers', () => {
  test.each([
    ['gzip, br', 'br'],
    ['gzip, br;q=0', 'gzip'],
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['*', 'br'],
    ['*;q=0.1, gzip;q=0', 'br'],
    ['BR', 'br'],
    ['identity;q=0, gzip', 'gzip'],
    ['zstd', undefined],
    ['identity, gzip;q=0.5', undefined],
    ['', undefined],
    [', ;;q=, gzip;q=x', undefined],
  ])('%s', async (accepted, encoding) => {
    const response = await ask({ 'accept-encoding': accepted })
    expect(response.statusCode).toBe(200)
    expect(response.headers['content-encoding']).toBe(encoding)
    expect(Number(response.headers['content-length'])).toBe(response.rawPayload.length)
    expect(decoded(response.rawPayload, encoding)).toEqual(page.body)
    expect(response.headers.vary).toBeUndefined()
  })

  test.each(['identity;q=0', '*;q=0', 'zstd, *;q=0'])('and refused when it takes none: %s', async (accepted) => {
    const response = await ask({ 'accept-encoding': accepted })
    expect([response.statusCode, response.rawPayload.length]).toEqual([406, 0])
  })
})

test('each encoding has an ETag of its own, and a reader who has one gets 304 without a body', async () => {
  const brotli = await ask({ 'accept-encoding': 'br' })
  const plain = await ask({})
  expect(brotli.headers.etag).toMatch(/^"[\w-]{22}"$/)
  expect(plain.headers.etag).not.toBe(brotli.headers.etag)
  const again = await ask({ 'accept-encoding': 'br', 'if-none-match': String(brotli.headers.etag) })
  expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0])
  expect(again.headers).toMatchObject({ etag: brotli.headers.etag, 'cache-control': 'no-cache', 'x-cache': 'hit' })
  expect(again.headers['content-length']).toBeUndefined()
  expect((await ask({ 'if-none-match': String(brotli.headers.etag) })).statusCode).toBe(200)
})

describe('conditions', () => {
  test.each([
    ['if-none-match', 'W/ETAG', 304],
    ['if-none-match', '"other", W/ETAG', 304],
    ['if-none-match', '*', 304],
    ['if-none-match', '"other"', 200],
    ['if-none-match', 'ETAG', 304],
    ['if-none-match', '"other",ETAG', 304],
    ['if-none-match', 'ETAG, "other"', 304],
    ['if-none-match', '"W/ETAG"', 200],
    ['if-match', '"other", ETAG', 200],
    ['if-match', '"other",ETAG', 200],
    ['if-none-match', 'nonsense,,"', 200],
    ['if-match', 'ETAG', 200],
    ['if-match', '*', 200],
    ['if-match', 'W/ETAG', 412],
    ['if-match', '"other"', 412],
    ['if-modified-since', 'Fri, 01 Jan 2100 00:00:00 GMT', 200],
    ['if-unmodified-since', 'Mon, 01 Jan 2001 00:00:00 GMT', 200],
  ])('%s: %s', async (name, value, status) => {
    const etag = String((await ask({})).headers.etag)
    expect((await ask({ [name]: value.replace('ETAG', etag) })).statusCode).toBe(status)
  })

  test('an error page is never answered with 304', async () => {
    const response = await ask({ 'if-none-match': '*' }, { answer: { ...page, status: 404 } })
    expect(response.statusCode).toBe(404)
  })
})

test('an answer to a condition brings no body, and says so', async () => {
  const known = await ask({ 'if-none-match': '*' })
  const failed = await ask({ 'if-match': '"other"' })
  for (const { headers, rawPayload } of [known, failed]) {
    expect(rawPayload).toHaveLength(0)
    expect(headers['x-cache']).toBe('hit')
    expect(headers['content-type']).toBeUndefined()
  }
})

test('both conditions at once: the first that fails decides', async () => {
  const etag = String((await ask({})).headers.etag)
  expect((await ask({ 'if-match': etag, 'if-none-match': etag })).statusCode).toBe(304)
  expect((await ask({ 'if-match': '"other"', 'if-none-match': etag })).statusCode).toBe(412)
})

test('a reader whose encodings are refused learns that they decide', async () => {
  const { headers } = await ask({ 'accept-encoding': 'identity;q=0' })
  expect(headers).toMatchObject({ vary: 'Accept-Encoding', 'content-length': '0', 'x-cache': 'hit' })
})

test('an encoding is chosen anew for each page, though the header was read once', async () => {
  const png = { ...page, headers: { 'content-type': 'image/png' } }
  expect((await ask({ 'accept-encoding': 'gzip, br' })).headers['content-encoding']).toBe('br')
  expect((await ask({ 'accept-encoding': 'gzip, br' }, { answer: png })).headers['content-encoding']).toBeUndefined()
  expect((await ask({ 'accept-encoding': 'gzip, br' })).headers['content-encoding']).toBe('br')
  const long = `gzip, ${'x'.repeat(300)}`
  expect((await ask({ 'accept-encoding': long })).headers['content-encoding']).toBe('gzip')
})

test.each(['bytes=0-9', 'bytes=0-0,5-9', 'bytes=999999-', 'lines=1'])(
  'a range of a page is the whole page: %s',
  async (range) => {
    const response = await ask({ range, 'if-range': '"other"' })
    expect([response.statusCode, response.rawPayload.length]).toEqual([200, page.body.length])
  },
)

test('HEAD says the length and sends nothing', async () => {
  const response = await ask({}, { method: 'HEAD' })
  expect(Number(response.headers['content-length'])).toBe(page.body.length)
  expect(response.rawPayload).toHaveLength(0)
})

test('a picture is not compressed again', async () => {
  const png = { ...page, headers: { 'content-type': 'image/png' } }
  expect((await ask({ 'accept-encoding': 'br' }, { answer: png })).headers['content-encoding']).toBeUndefined()
})

test('a redirect goes to every reader, whatever encodings they take', async () => {
  const moved = { status: 308, headers: { location: '/blog' }, body: Buffer.alloc(0) }
  const response = await ask({ 'accept-encoding': 'identity;q=0' }, { answer: moved })
  expect([response.statusCode, response.headers.location]).toEqual([308, '/blog'])
})

test('a reader who saves data is not told to open pages in advance', async () => {
  expect((await ask({})).headers['speculation-rules']).toBe('"/r.json"')
  expect((await ask({ 'save-data': 'on' })).headers['speculation-rules']).toBeUndefined()
  expect((await ask({ 'save-data': 'off' })).headers['speculation-rules']).toBe('"/r.json"')
})

function decoded(body: Buffer, encoding: string | undefined) {
  if (encoding === 'br') return brotliDecompressSync(body)
  return encoding === 'gzip' ? gunzipSync(body) : body
}

describe('a hit is what the whole way would answer', () => {
  const common = ['x-cache', 'hit', 'x-frame-options', 'SAMEORIGIN']
  const redirect: Answer = { status: 308, headers: { location: '/ailleurs' }, body: Buffer.alloc(0) }
  const wishes = ['gzip', 'br', '', 'identity;q=0', 'zstd', '*'].flatMap((accepted) =>
    [{}, { 'save-data': 'on' }, { 'save-data': 'off' }, { 'if-none-match': '*' }, { 'if-match': '"other"' }].map(
      (more) => ({
        'accept-encoding': accepted,
        ...more,
      }),
    ),
  )
  const asked = (['GET', 'HEAD'] as const).flatMap((method) =>
    [page, redirect, { ...page, status: 404 }].flatMap((answer) =>
      wishes.map((headers) => ({ method, answer, headers })),
    ),
  )

  test('whatever the method, the status, the encoding and the conditions', async () => {
    const ways = { hit: 0, other: 0 }
    for (const { method, answer, headers } of asked) {
      const ready = await makeReady(answer)
      const url = '/x?y=z'
      const whole = await inject(
        (req, res) => sendReady(req, res, ready, [...common, 'x-request-id', 'an-id-of-one']),
        { method, url, headers },
      )
      const hit = await inject((req, res) => sendHit(req, res, ready, { common, requestId: 'an-id-of-one' }), {
        method,
        url,
        headers,
      })
      const seen = ({ statusCode, headers: { date: _date, ...sent }, rawPayload }: typeof hit) => ({
        statusCode,
        sent,
        rawPayload,
      })
      expect({ headers, ...seen(hit) }).toEqual({ headers, ...seen(whole) })
      ways[hit.statusCode === 200 ? 'hit' : 'other'] += 1
    }
    expect(Math.min(ways.hit, ways.other)).toBeGreaterThan(10)
  })

  test('two readers of one page each get the id of their own request', async () => {
    const ready = await makeReady(page)
    const id = async (requestId: string) =>
      (await inject((req, res) => sendHit(req, res, ready, { common, requestId }), { url: '/' })).headers[
        'x-request-id'
      ]
    expect(await Promise.all([id('one-request'), id('another-request')])).toEqual(['one-request', 'another-request'])
  })

  test('headers of one kind of hit are not those of another', async () => {
    const ready = await makeReady(page)
    for (const kind of ['one', 'other', 'one']) {
      const sent = await inject(
        (req, res) => sendHit(req, res, ready, { common: ['x-kind', kind], requestId: 'an-id-of-one' }),
        {
          url: '/',
        },
      )
      expect(sent.headers['x-kind']).toBe(kind)
    }
  })
})
