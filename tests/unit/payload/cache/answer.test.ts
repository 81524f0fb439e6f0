import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import inject from 'light-my-request'
import { type Answer, send } from '@/payload/cache/answer'

const page: Answer = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: Buffer.from('<p>Bonjour</p>'.repeat(100)),
}

const ask = (headers: Record<string, string>, method: 'GET' | 'HEAD' = 'GET', answer = page) =>
  inject((req, res) => void send(req, res, answer), { method, url: '/', headers })

test('a page is sent compressed as the reader accepts it', async () => {
  const brotli = await ask({ 'accept-encoding': 'gzip, br' })
  expect(brotli.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(brotli.rawPayload)).toEqual(page.body)

  const gzip = await ask({ 'accept-encoding': 'gzip, br;q=0' })
  expect(gzip.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(gzip.rawPayload)).toEqual(page.body)

  const plain = await ask({})
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(plain.rawPayload).toEqual(page.body)
})

test('a reader who has the page already gets 304', async () => {
  const first = await ask({ 'accept-encoding': 'br' })
  const again = await ask({ 'accept-encoding': 'br', 'if-none-match': `"other", W/${first.headers.etag}` })
  expect(again.statusCode).toBe(304)
  expect(again.rawPayload).toHaveLength(0)
  const changed = await ask({ 'accept-encoding': 'br', 'if-none-match': String(first.headers.etag) }, 'GET', {
    ...page,
    body: Buffer.from('<p>Autre</p>'.repeat(100)),
  })
  expect(changed.statusCode).toBe(200)
})

test('HEAD says the length and sends nothing', async () => {
  const response = await ask({}, 'HEAD')
  expect(Number(response.headers['content-length'])).toBe(page.body.length)
  expect(response.rawPayload).toHaveLength(0)
})

test('an error page is never answered with 304', async () => {
  const missing = { ...page, status: 404 }
  const first = await ask({}, 'GET', missing)
  const again = await ask({ 'if-none-match': String(first.headers.etag) }, 'GET', missing)
  expect(again.statusCode).toBe(404)
})

test('a picture is not compressed again', async () => {
  const png = { ...page, headers: { 'content-type': 'image/png' } }
  expect((await ask({ 'accept-encoding': 'br' }, 'GET', png)).headers['content-encoding']).toBeUndefined()
})
