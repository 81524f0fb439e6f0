import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { makeReady, type Variant } from '@/payload/server/ready-answer'

/** Long enough that the two qualities of brotli differ. */
const TEXT = Buffer.from(Array.from({ length: 2_000 }, (_, n) => `mot${(n * 7919) % 613} `).join(''))

const made = (headers: Record<string, string>, body = TEXT) => makeReady({ status: 200, headers, body })
const bytesOf = ({ body }: Pick<Variant, 'body'>) => (typeof body === 'string' ? Buffer.from(body, 'latin1') : body)
const encodingsOf = (variants: Variant[]) => variants.map(({ encoding }) => encoding)
const headerOf = (name: string, headers: string[] = []) => {
  const at = headers.findIndex((text, index) => index % 2 === 0 && text === name)
  return at === -1 ? undefined : headers[at + 1]
}

test.each([
  'text/html; charset=utf-8',
  'text/css',
  'application/json',
  'application/xml',
  'application/rss+xml; charset=utf-8',
  'application/javascript',
  'application/speculationrules+json',
  'image/svg+xml',
])('what is written in letters is there compressed too: %s', async (type) => {
  const { variants } = await made({ 'content-type': type })
  expect(encodingsOf(variants)).toEqual(['br', 'gzip', 'identity'])
  const [brotli, gzip, plain] = variants.map(bytesOf) as [Buffer, Buffer, Buffer]
  expect([brotliDecompressSync(brotli), gunzipSync(gzip), plain]).toEqual([TEXT, TEXT, TEXT])
  for (const { encoding, headers, body } of variants) {
    expect(headerOf('content-type', headers)).toBe(type)
    expect(headerOf('content-encoding', headers)).toBe(encoding === 'identity' ? undefined : encoding)
    expect(headerOf('content-length', headers)).toBe(String(body.length))
  }
})

test.each(['image/png', 'application/pdf', 'x-text/html', undefined])(
  'anything else is there as it is: %s',
  async (type) => {
    const { variants } = await made(type === undefined ? {} : { 'content-type': type })
    expect(encodingsOf(variants)).toEqual(['identity'])
    expect(variants[0]?.headers.includes('content-type')).toBe(type !== undefined)
  },
)

test('a file that stays the same for the life of the process is compressed harder than a page', async () => {
  const page = await made({ 'content-type': 'text/css', 'cache-control': 'no-cache' })
  const file = await made({ 'content-type': 'text/css', 'cache-control': 'public, max-age=31536000, immutable' })
  expect(file.variants[0]?.body.length).toBeLessThan(page.variants[0]?.body.length ?? 0)
})

test('what was compressed before is sent as it is', async () => {
  const brotli = brotliCompressSync(TEXT)
  const headers = { 'content-type': 'application/javascript', 'cache-control': 'public, immutable' }
  const { variants } = await makeReady({ status: 200, headers, body: TEXT, brotli })
  expect(variants.slice(0, 2).map(bytesOf)[0]).toEqual(brotli)
  expect(gunzipSync(variants.map(bytesOf)[1] as Buffer)).toEqual(TEXT)
})

test('a small body is a text of as many characters as bytes, which Node writes with its headers; a large one stays', async () => {
  const body = Buffer.from('à'.repeat(100))
  const small = await made({ 'content-type': 'image/png' }, body)
  expect(small.variants[0]?.body).toHaveLength(body.length)
  expect(small.variants.map(bytesOf)).toEqual([body])
  const large = await made({ 'content-type': 'image/png' }, Buffer.alloc(20_000))
  expect(Buffer.isBuffer(large.variants[0]?.body)).toBe(true)
})

test('each body has its own ETag, the same for the same bytes', async () => {
  const { variants } = await made({ 'content-type': 'text/html' })
  const again = await made({ 'content-type': 'text/html' })
  const etags = variants.map(({ etag }) => etag)
  expect(new Set(etags).size).toBe(3)
  expect(again.variants.map(({ etag }) => etag)).toEqual(etags)
  for (const { etag, headers, headersWithoutBody } of variants) {
    expect(etag).toMatch(/^"[\w-]{22}"$/)
    expect([headerOf('etag', headers), headerOf('etag', headersWithoutBody)]).toEqual([etag, etag])
  }
})

test('a 304 says nothing of the body that it does not bring', async () => {
  const { variants } = await made({ 'content-type': 'text/html', 'cache-control': 'no-cache' })
  for (const { etag, headersWithoutBody } of variants) {
    expect(headersWithoutBody).toEqual(['cache-control', 'no-cache', 'etag', etag])
  }
})

test('where pages may be opened in advance is kept apart, for readers who save data', async () => {
  const ready = await made({ 'content-type': 'text/html', 'speculation-rules': '"/r.json"' })
  expect(ready.unlessSavingData).toEqual(['speculation-rules', '"/r.json"'])
  expect(ready.variants[0]?.headers).not.toContain('speculation-rules')
  expect((await made({ 'content-type': 'text/html' })).unlessSavingData).toEqual([])
})

test('a compressed body holds no more memory than it is long', async () => {
  const text = Buffer.from(Array.from({ length: 20_000 }, (_, n) => `mot${(n * 7919) % 19_997} `).join(''))
  const { variants } = await made({ 'content-type': 'text/html' }, text)
  const [brotli, gzip] = variants.map(({ body }) => body) as [Buffer, Buffer]
  for (const body of [brotli, gzip]) expect(body.buffer.byteLength).toBe(body.length)
})

test('its memory is that of its bodies and headers, and a little for itself', async () => {
  const small = await made({ 'x-name': 'court' }, Buffer.alloc(10))
  const large = await made({ 'x-name': 'court' }, Buffer.alloc(510))
  const long = await made({ 'x-name': 'court'.repeat(11) }, Buffer.alloc(10))
  expect(small.bytes).toBeGreaterThan(1_000)
  // One more digit in its length.
  expect(large.bytes - small.bytes).toBe(501)
  expect(long.bytes - small.bytes).toBe(50)
})
