import { randomBytes } from 'node:crypto'
import { readdir, readlink } from 'node:fs/promises'
import sharp from 'sharp'
import { openTestPayload, type TestPayload } from '../support/payload'

const ACCEPTED = 'Fichiers acceptés : JPEG, PNG, WebP, AVIF, GIF et PDF, 15 Mo au plus.'

let test_: TestPayload
let token: string

beforeAll(async () => {
  test_ = await openTestPayload()
  const account = { email: 'plume@exemple.fr', password: 'un-mot-de-passe-assez-long' }
  await test_.payload.create({ collection: 'users', data: { ...account, name: 'Plume', role: 'writer' } })
  token = await test_.login(account.email, account.password)
})
afterAll(() => test_.close())

const picture = (width = 800) =>
  sharp({ create: { width, height: 400, channels: 3, background: '#ffc928' } })
    .withExif({ IFD0: { Copyright: 'Secret' }, IFD3: { GPSLatitude: '48/1 0/1 0/1' } })
    .jpeg()
    .toBuffer()

/** The first bytes of a PNG that says it is larger than any memory. */
async function hugePicture() {
  const bytes = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#000' } })
    .png()
    .toBuffer()
  bytes.writeUInt32BE(10_000_000, 16)
  bytes.writeUInt32BE(10_000_000, 20)
  return bytes
}

async function upload(bytes: Uint8Array | null, name: string, type: string, data: object = { alt: 'Une image' }) {
  const form = new FormData()
  if (bytes) form.append('file', new Blob([new Uint8Array(bytes)], { type }), name)
  form.append('_payload', JSON.stringify(data))
  const response = await test_.rest('/media', { method: 'POST', form, token })
  return { status: response.status, json: await response.json() }
}

test('a writer sends a picture with its description; it gets its sizes and loses where it was taken', async () => {
  const { status, json } = await upload(await picture(2000), 'salle.jpg', 'image/jpeg')
  expect(status).toBe(201)
  expect(json.doc).toMatchObject({
    alt: 'Une image',
    width: 2000,
    sizes: {
      w480: { width: 480 },
      w1600: { width: 1600, mimeType: 'image/webp' },
      w1600avif: { width: 1600, mimeType: 'image/avif' },
    },
  })
  const file = await test_.rest(`/media/file/${json.doc.filename}`)
  expect(file.status).toBe(200)
  expect((await sharp(Buffer.from(await file.arrayBuffer())).metadata()).exif).toBeUndefined()
})

test('a picture is described, or said to be decorative', async () => {
  const silent = await upload(await picture(), 'muette.jpg', 'image/jpeg', {})
  expect([silent.status, silent.json.errors[0].data.errors[0].path]).toEqual([400, 'alt'])
  expect((await upload(await picture(), 'decor.jpg', 'image/jpeg', { decorative: true })).status).toBe(201)
})

test('a PDF needs no description', async () => {
  const pdf = Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\nxref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \ntrailer<</Size 3/Root 1 0 R>>\nstartxref\n101\n%%EOF',
  )
  expect((await upload(pdf, 'guide.pdf', 'application/pdf', {})).status).toBe(201)
})

test.each([
  ['a program', Buffer.from('MZ\u0090'), 'jeu.exe', 'application/x-msdownload'],
  [
    'a drawing that may hold a script',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'dessin.svg',
    'image/svg+xml',
  ],
  [
    'a page under the name of a picture',
    Buffer.from('<html><script>alert(1)</script></html>'),
    'photo.jpg',
    'image/jpeg',
  ],
  ['a text under the name of a document', Buffer.from('bonjour'), 'guide.pdf', 'application/pdf'],
  ['an empty file', Buffer.alloc(0), 'vide.jpg', 'image/jpeg'],
  ['a file of 16 MB', Buffer.alloc(16_000_000, 1), 'lourd.jpg', 'image/jpeg'],
  ['nothing', null, '', ''],
  ['a picture cut short', () => picture().then((bytes) => bytes.subarray(0, 60)), 'coupee.jpg', 'image/jpeg'],
  ['a picture of ten million pixels a side', hugePicture, 'immense.png', 'image/png'],
])('%s is refused with 400, and what is accepted is said', async (_what, bytes, name, type) => {
  const { status, json } = await upload(typeof bytes === 'function' ? await bytes() : bytes, name, type)
  expect(status).toBe(400)
  expect(JSON.stringify(json.errors)).toContain(ACCEPTED)
})

test.each([
  ['of 300 letters', `${'é'.repeat(300)}.png`, `${'e'.repeat(100)}.png`],
  ['with accents and spaces', 'Photo de l’été (2).PNG', 'photo-de-l-ete-2.png'],
  ['with what an address reads otherwise', 'a?b#c%20d&e.png', 'a-b-c-20d-et-e.png'],
  ['that leaves its folder', '../../../evasion.png', 'evasion.png'],
  ['without a letter', '....png', 'fichier.png'],
  ['of a program', 'une image déguisée.exe', 'une-image-deguisee.png'],
])('a picture with a name %s gets one that is an address', async (_what, name, expected) => {
  const bytes = await sharp(await picture(20))
    .png()
    .toBuffer()
  const { status, json } = await upload(bytes, name, 'image/png')
  expect([status, json.doc?.filename]).toEqual([201, expected])
  expect((await test_.rest(json.doc.url.replace('/api', ''))).status).toBe(200)
})

test('files of one name that arrive together are each kept', async () => {
  const widths = [11, 12, 13, 14, 15, 16]
  const answers = await Promise.all(
    widths.map(async (width) => upload(await picture(width), 'ensemble.jpg', 'image/jpeg')),
  )
  expect(answers.map(({ status }) => status)).toEqual(widths.map(() => 201))
  for (const [index, { json }] of answers.entries()) {
    const file = await test_.rest(json.doc.url.replace('/api', ''))
    expect((await sharp(Buffer.from(await file.arrayBuffer())).metadata()).width).toBe(widths[index])
  }
})

test('a file is not replaced by what is not accepted, and keeps its description', async () => {
  const { json } = await upload(await picture(20), 'a-remplacer.jpg', 'image/jpeg')
  const form = new FormData()
  form.append('file', new Blob(['<html>'], { type: 'image/png' }), 'page.png')
  const replaced = await test_.rest(`/media/${json.doc.id}`, { method: 'PATCH', form, token })
  expect([replaced.status, JSON.stringify(await replaced.json())]).toEqual([400, expect.stringContaining(ACCEPTED)])
  const silent = await test_.rest(`/media/${json.doc.id}`, { method: 'PATCH', body: { alt: ' ' }, token })
  expect(silent.status).toBe(400)
})

test('a file that is not there is 404', async () => {
  expect((await test_.rest('/media/file/nulle-part.jpg')).status).toBe(404)
  expect((await test_.rest('/media/file/..%2F..%2Ftest.db')).status).toBeGreaterThanOrEqual(400)
  expect((await test_.rest('/media/file/..%2F..%2Ftest.db')).status).toBeLessThan(500)
})

describe('a file is sent as the reader asks for it', () => {
  let file: string
  let bytes: Buffer
  let etag: string
  const ask = (headers: Record<string, string> = {}) => test_.rest(file, { headers })

  beforeAll(async () => {
    const { json } = await upload(await picture(), 'demandee.jpg', 'image/jpeg')
    file = `/media/file/${json.doc.filename}`
    const whole = await ask()
    bytes = Buffer.from(await whole.arrayBuffer())
    etag = String(whole.headers.get('etag'))
    expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  })

  test('not again when it is the one that is known', async () => {
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      expect([known, (await ask({ 'if-none-match': known })).status]).toEqual([known, 304])
    }
    expect((await ask({ 'if-none-match': '"x"' })).status).toBe(200)
    expect((await ask({ 'if-match': '"x"' })).status).toBe(412)
    expect((await ask({ 'if-match': etag })).status).toBe(200)
  })

  test.each([
    ['bytes=0-9', 0, 10],
    ['bytes=10-', 10, undefined],
    ['bytes=-5', -5, undefined],
    ['bytes=5-99999999999999999999', 5, undefined],
  ])('in part: %s', async (range, from, to) => {
    const part = await ask({ range, 'if-range': etag })
    expect(part.status).toBe(206)
    const expected = bytes.subarray(from, to)
    expect(Buffer.from(await part.arrayBuffer())).toEqual(expected)
    const start = bytes.length + (from < 0 ? from : from - bytes.length)
    expect(part.headers.get('content-range')).toBe(`bytes ${start}-${start + expected.length - 1}/${bytes.length}`)
  })

  test.each(['bytes=0-1,4-5', 'bytes=5-2', 'bytes=-', 'bytes=x', 'lines=1-2'])('whole: %s', async (range) => {
    const answer = await ask({ range })
    expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, bytes.length])
  })

  test('whole, when the part would be of another file', async () => {
    expect((await ask({ range: 'bytes=0-9', 'if-range': '"x"' })).status).toBe(200)
  })

  test('not beyond its end', async () => {
    for (const range of [`bytes=${bytes.length}-`, 'bytes=-0']) {
      const answer = await ask({ range })
      expect([answer.status, answer.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`])
    }
  })
})

test('a reader who leaves half way leaves no file open', async () => {
  const noise = await sharp(randomBytes(600 * 600 * 3), { raw: { width: 600, height: 600, channels: 3 } })
    .png()
    .toBuffer()
  const { json } = await upload(noise, 'longue.png', 'image/png')
  const { body } = await test_.rest(`/media/file/${json.doc.filename}`)
  const reader = body?.getReader()
  await reader?.read()
  expect(await openFiles('longue.png')).toBe(1)
  await reader?.cancel()
  while ((await openFiles('longue.png')) > 0) await new Promise((resolve) => setTimeout(resolve, 10))
})

async function openFiles(name: string) {
  const numbers = await readdir('/proc/self/fd')
  const files = await Promise.all(numbers.map((number) => readlink(`/proc/self/fd/${number}`).catch(() => '')))
  return files.filter((file) => file.endsWith(name)).length
}
