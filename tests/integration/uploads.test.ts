import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { oneAtATime } from '@/collections/files/one-at-a-time'
import { processWide } from '@/payload/process-wide'
import { openTestPayload, type TestPayload } from '../support/payload'
import { gifOf, PAGES, pdfOf, SMALL_HEIC, withDimensions } from '../support/small-files'

const ACCEPTED = 'Fichiers acceptés : JPEG, PNG, WebP, AVIF, GIF, HEIC et PDF, 15 Mo au plus.'

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

/** A PDF in which a header says that the rest is encrypted. */
function lockedPdf() {
  const lock = '<</Filter/Standard/V 1/R 2/O(x)/U(x)/P -4>>'
  return pdfOf(['<</Type/Catalog/Pages 2 0 R>>', PAGES, '<</Type/Page/Parent 2 0 R>>', lock], '/Encrypt 4 0 R')
}

/** Returns the first bytes of a PNG whose header claims a size, by default one larger than any memory. */
async function hugePicture(width = 10_000_000, height = 10_000_000) {
  const picture = sharp({ create: { width: 1, height: 1, channels: 3, background: '#000' } })
  return withDimensions(await picture.png().toBuffer(), width, height)
}

async function upload(bytes: Uint8Array | null, name: string, type: string, data: object = { alt: 'Une image' }) {
  return await send('POST', '/media', bytes, name, type, data)
}

async function replace(id: string, bytes: Uint8Array, name: string, type: string, data: object = {}) {
  return await send('PATCH', `/media/${id}`, bytes, name, type, data)
}

async function send(
  method: 'PATCH' | 'POST',
  path: string,
  bytes: Uint8Array | null,
  name: string,
  type: string,
  data: object,
) {
  const form = new FormData()
  if (bytes) form.append('file', new Blob([new Uint8Array(bytes)], { type }), name)
  form.append('_payload', JSON.stringify(data))
  const response = await test_.rest(path, { method, form, token })
  return { status: response.status, json: await response.json() }
}

/** As the writer reads it: nothing published shows these files. */
const fileAt = (name: string, headers?: Record<string, string>) => test_.rest(`/media/file/${name}`, { headers, token })

async function bytesAt(name: string): Promise<Buffer> {
  const answer = await fileAt(name)
  expect([name, answer.status]).toEqual([name, 200])
  return Buffer.from(await answer.arrayBuffer())
}

const pdf = (words: string) =>
  pdfOf(
    ['<</Type/Catalog/Pages 2 0 R>>', PAGES, `<</Type/Page/Parent 2 0 R/Words(${words})>>`, '<</Author(Marie)>>'],
    '/Info 4 0 R',
  )

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
  const file = await fileAt(json.doc.filename)
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
  ['a picture of 51 million pixels', () => hugePicture(51_000, 1000), 'grande.png', 'image/png'],
  ['an animation of 101 million pixels', gifOf(1000, 1000, 101), 'longue.gif', 'image/gif'],
  ['a photo of a phone cut short', SMALL_HEIC.subarray(0, 300), 'photo.heic', 'image/heic'],
  ['a document that needs a password', lockedPdf(), 'secret.pdf', 'application/pdf'],
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
  ['that is only an extension', '.png', 'fichier-2.png'],
  ['that Windows reserves', 'CON.png', 'fichier-con.png'],
  ['of a program', 'une image déguisée.exe', 'une-image-deguisee.png'],
])('a picture with a name %s gets one that is an address', async (_what, name, expected) => {
  const bytes = await sharp(await picture(20))
    .png()
    .toBuffer()
  const { status, json } = await upload(bytes, name, 'image/png')
  expect([status, json.doc?.filename]).toEqual([201, expected])
  expect((await test_.rest(json.doc.url.replace('/api', ''), { token })).status).toBe(200)
})

test('files of one name that arrive together are each kept', async () => {
  const widths = [11, 12, 13, 14, 15, 16]
  const answers = await Promise.all(
    widths.map(async (width) => upload(await picture(width), 'ensemble.jpg', 'image/jpeg')),
  )
  expect(answers.map(({ status }) => status)).toEqual(widths.map(() => 201))
  for (const [index, { json }] of answers.entries()) {
    const file = await test_.rest(json.doc.url.replace('/api', ''), { token })
    expect((await sharp(Buffer.from(await file.arrayBuffer())).metadata()).width).toBe(widths[index])
  }
})

test('pictures of one name in two formats each have their own sizes, also when they arrive together', async () => {
  const jpeg = await picture()
  const png = await sharp(jpeg).png().toBuffer()
  const answers = await Promise.all([
    upload(jpeg, 'formats.jpg', 'image/jpeg'),
    upload(png, 'formats.png', 'image/png'),
    upload(jpeg, 'formats.jpg', 'image/jpeg'),
    upload(png, 'formats.png', 'image/png'),
  ])
  const names = answers.flatMap(({ json }) => [json.doc.filename, json.doc.sizes.w480.filename])
  expect(new Set(names).size).toBe(8)
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

test('what is wrong with a picture or a document is said, and what to do', async () => {
  const sentences = [
    [await hugePicture(51_000, 1000), 'a.png', 'image/png', '51 millions de pixels'],
    [gifOf(1000, 1000, 101), 'a.gif', 'image/gif', '101 millions de pixels'],
    [SMALL_HEIC.subarray(0, 300), 'a.heic', 'image/heic', 'abîmée'],
    [lockedPdf(), 'a.pdf', 'application/pdf', 'sans protection'],
  ] as const
  for (const [bytes, name, type, words] of sentences) {
    const { json } = await upload(bytes, name, type)
    expect([name, json.errors[0].data.errors[0].message]).toEqual([name, expect.stringContaining(words)])
  }
})

test.each(['image/heif', 'application/octet-stream'])(
  'a photo of a phone, sent as %s, becomes a JPEG',
  async (type) => {
    const { status, json } = await upload(SMALL_HEIC, 'IMG_0001.HEIC', type)
    expect([status, json.doc]).toEqual([
      201,
      expect.objectContaining({ mimeType: 'image/jpeg', width: 64, height: 48 }),
    ])
    expect(json.doc.filename).toMatch(/^img-0001(-2)?\.jpg$/)
    const { data } = await sharp(await bytesAt(json.doc.filename))
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect([data[0], data[1]].map((value) => Math.round(Number(value) / 10))).toEqual([26, 20])
  },
)

test('a JPEG that a phone names HEIC is one', async () => {
  const { status, json } = await upload(await picture(20), 'IMG_0002.HEIC', 'image/heic')
  expect([status, json.doc?.mimeType]).toEqual([201, 'image/jpeg'])
})

test('an animated GIF keeps its images, and nothing that says who made it', async () => {
  const { json } = await upload(gifOf(20, 20, 3, ['Marie']), 'anime-par.gif', 'image/gif')
  expect(json.doc).toMatchObject({ mimeType: 'image/gif', width: 20, height: 20 })
  const stored = await bytesAt(json.doc.filename)
  expect([stored.toString('latin1').includes('Marie'), json.doc.filesize]).toEqual([false, stored.length])
  expect((await sharp(stored).metadata()).pages).toBe(3)
})

test('an animated GIF larger than a screen is shrunk, and keeps its images', async () => {
  const raw = { width: 2600, height: 2 * 130, pageHeight: 130, channels: 3 as const }
  const gif = await sharp(randomBytes(raw.width * raw.height * raw.channels), { raw })
    .gif()
    .toBuffer()
  const { json } = await upload(gif, 'large.gif', 'image/gif')
  expect(json.doc).toMatchObject({ mimeType: 'image/gif', width: 2560, height: 128 })
  expect((await sharp(await bytesAt(json.doc.filename)).metadata()).pages).toBe(2)
})

test('an animation below the limit keeps its images', async () => {
  const { json } = await upload(gifOf(20, 20, 3), 'anime.gif', 'image/gif')
  const { filename, sizes } = json.doc
  for (const name of [filename, sizes.w480.filename])
    expect((await sharp(await bytesAt(name)).metadata()).pages).toBe(3)
  // It would be one tall picture of all of them.
  expect(sizes.w480avif.filename ?? null).toBeNull()
  expect(await readdir(join(test_.folder, 'media', '.incoming'))).toEqual([])
})

test('a document does not say who made it', async () => {
  const { json } = await upload(pdf('bonjour'), 'nomme.pdf', 'application/pdf', {})
  const stored = (await bytesAt(json.doc.filename)).toString('latin1')
  expect([stored.includes('bonjour'), stored.includes('Marie'), json.doc.filesize]).toEqual([
    true,
    false,
    stored.length,
  ])
})

describe('a file that is replaced', () => {
  test('keeps its address, where the new one is, and readers who have the old one get it', async () => {
    const { json } = await upload(pdf('faute'), 'rapport-2025.pdf', 'application/pdf', {})
    const { id, filename } = json.doc
    expect(filename).toBe('rapport-2025.pdf')
    const etag = String((await fileAt(filename)).headers.get('etag'))
    const replaced = await replace(id, pdf('correction'), 'rapport-2025.pdf', 'application/pdf')
    expect([replaced.status, replaced.json.doc.filename]).toEqual([200, filename])
    expect((await bytesAt(filename)).toString('latin1')).toContain('correction')
    expect((await fileAt(filename, { 'if-none-match': etag })).status).toBe(200)
    const second = await upload(pdf('autre'), 'rapport-2025.pdf', 'application/pdf', {})
    expect(second.json.doc.filename).toBe('rapport-2025-2.pdf')
  })

  test('by one of another type or shape leads there from its old addresses, which nobody else gets', async () => {
    const { json } = await upload(await picture(2000), 'plan.jpg', 'image/jpeg')
    const before = json.doc
    const square = await sharp(await picture(1000))
      .resize(700, 700, { fit: 'fill' })
      .png()
      .toBuffer()
    const { json: after } = await replace(before.id, square, 'autre-nom.png', 'image/png')
    expect(after.doc).toMatchObject({ filename: 'plan.png', alt: 'Une image', width: 700 })
    const moved: [string, string][] = [
      [before.filename, after.doc.filename],
      [before.sizes.w480.filename, after.doc.sizes.w480.filename],
      [before.sizes.w480avif.filename, after.doc.sizes.w480avif.filename],
    ]
    for (const [from, to] of moved) {
      const answer = await fileAt(from)
      expect([from, answer.status, answer.headers.get('location')]).toEqual([from, 308, `/api/media/file/${to}`])
      await bytesAt(to)
    }
    for (const name of ['plan.jpg', 'plan.png', `${before.sizes.w480.filename}`]) {
      const { json: other } = await upload(await picture(30), name, 'image/jpeg')
      expect([before.filename, ...Object.values(before.sizes as object).map((size) => size.filename)]).not.toContain(
        other.doc.filename,
      )
    }

    const back = await replace(before.id, await picture(2000), 'plan.jpg', 'image/jpeg')
    expect([back.json.doc.filename, back.json.doc.sizes.w480.filename]).toEqual([
      before.filename,
      before.sizes.w480.filename,
    ])
    expect((await fileAt('plan.png')).headers.get('location')).toBe('/api/media/file/plan.jpg')

    expect((await test_.payload.delete({ collection: 'media', id: before.id })).id).toBe(before.id)
    for (const [from] of moved) expect([from, (await fileAt(from)).status]).toEqual([from, 404])
    expect((await upload(await picture(30), 'plan.jpg', 'image/jpeg')).json.doc.filename).not.toMatch(/^plan\./)
  })

  test('stays what it was when the new one is refused', async () => {
    const { json } = await upload(await picture(), 'gardee.jpg', 'image/jpeg')
    const bytes = await bytesAt('gardee.jpg')
    const refused = await replace(json.doc.id, await picture(300), 'gardee.jpg', 'image/jpeg', { alt: ' ' })
    expect(refused.status).toBe(400)
    const files = [json.doc.filename, ...Object.values(json.doc.sizes as object).map((size) => size.filename)]
    for (const name of files) await bytesAt(name)
    expect((await bytesAt('gardee.jpg')).equals(bytes)).toBe(true)
    expect(await readdir(join(test_.folder, 'media', '.incoming'))).toEqual([])
  })

  test('by a part of itself keeps its address', async () => {
    const { json } = await upload(await picture(), 'coupee-la.jpg', 'image/jpeg')
    const edits =
      'uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[crop][width]=50&uploadEdits[crop][height]=50'
    const path = `/media/${json.doc.id}?${edits}&uploadEdits[widthInPixels]=400&uploadEdits[heightInPixels]=200`
    const cut = await send('PATCH', path, null, '', '', {})
    expect([cut.status, cut.json.doc]).toEqual([
      200,
      expect.objectContaining({ filename: 'coupee-la.jpg', width: 400 }),
    ])
    expect((await sharp(await bytesAt('coupee-la.jpg')).metadata()).width).toBe(400)
  })

  test('is neither replaced nor cut together with others', async () => {
    const { json } = await upload(await picture(), 'seule.jpg', 'image/jpeg')
    const other = (await upload(await picture(), 'seconde.jpg', 'image/jpeg')).json.doc
    const account = { email: 'chef@exemple.fr', password: 'un-mot-de-passe-assez-long' }
    await test_.payload.create({ collection: 'users', data: { ...account, name: 'Chef', role: 'editor' } })
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(await picture(300))], { type: 'image/jpeg' }), 'autre.jpg')
    const path = `/media?where[id][equals]=${json.doc.id}`
    const chef = await test_.login(account.email, account.password)
    expect((await test_.rest(path, { method: 'PATCH', form, token: chef })).status).toBe(400)
    const both = `/media?where[id][in][0]=${json.doc.id}&where[id][in][1]=${other.id}`
    const cut = 'uploadEdits[crop][width]=50&uploadEdits[crop][height]=50&uploadEdits[widthInPixels]=400'
    const body = { caption: 'Toutes deux' }
    const named = await test_.rest(`${both}&${cut}`, { method: 'PATCH', body, token: chef })
    const { docs } = (await named.json()) as { docs: object[] }
    expect([named.status, docs]).toMatchObject([200, [body, body]])
    for (const name of ['seule.jpg', 'seconde.jpg']) {
      expect([name, (await sharp(await bytesAt(name)).metadata()).width]).toEqual([name, 800])
    }
  })
})

test('files whose record was committed just before the site was killed come to their place at the next start', async () => {
  const { finishInterruptedFiles } = await import('@/collections/media')
  const { json } = await upload(pdf('ancien'), 'interrompu.pdf', 'application/pdf', {})
  const row = await test_.payload.findByID({ collection: 'media', id: json.doc.id })
  const waiting = (time: number) => join(test_.folder, 'media', '.incoming', `${row.id}~${time}`)
  const committed = new Date(row.updatedAt).getTime()
  for (const [folder, words] of [
    [waiting(committed), 'neuf'],
    [waiting(committed - 1), 'annule'],
  ] as const) {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'interrompu.pdf'), words)
    await writeFile(join(folder, '.former.json'), `{"interrompu.jpg":"${row.id}"}`)
  }
  await finishInterruptedFiles(test_.payload)
  expect((await bytesAt('interrompu.pdf')).toString()).toBe('neuf')
  expect((await fileAt('interrompu.jpg')).headers.get('location')).toBe('/api/media/file/interrompu.pdf')
  for (const id of [row.id, 'gone']) {
    const folder = join(test_.folder, 'media', '.incoming', `${id}~deleted`)
    await mkdir(folder)
    await writeFile(join(folder, '.former.json'), `{"${id === 'gone' ? 'orphelin' : 'interrompu'}.pdf":""}`)
  }
  await writeFile(join(test_.folder, 'media', 'orphelin.pdf'), 'x')
  await finishInterruptedFiles(test_.payload)
  expect([(await fileAt('orphelin.pdf')).status, (await fileAt('interrompu.pdf')).status]).toEqual([404, 200])
  expect(await readdir(join(test_.folder, 'media', '.incoming'))).toEqual([])
})

test('files whose disk was full come to their place at the next start, whatever was written since', async () => {
  const { finishInterruptedFiles } = await import('@/collections/media')
  const { json } = await upload(pdf('ancien'), 'plein.pdf', 'application/pdf', {})
  const { id } = json.doc
  const release = await blockFile('plein.pdf')
  expect((await replace(id, pdf('neuf'), 'plein.pdf', 'application/pdf')).status).toBe(500)
  const edit = await test_.rest(`/media/${id}`, { method: 'PATCH', body: { caption: 'Une légende' }, token })
  expect(edit.status).toBe(200)
  await release()
  await finishInterruptedFiles(test_.payload)
  expect((await bytesAt('plein.pdf')).toString('latin1')).toContain('neuf')
  expect(await readdir(join(test_.folder, 'media', '.incoming'))).toEqual([])
})

test('files whose disk was full do not come over those that replaced them', async () => {
  const { finishInterruptedFiles } = await import('@/collections/media')
  const { json } = await upload(pdf('ancien'), 'plein-puis.pdf', 'application/pdf', {})
  const release = await blockFile('plein-puis.pdf')
  expect((await replace(json.doc.id, pdf('neuf'), 'plein.pdf', 'application/pdf')).status).toBe(500)
  await release()
  expect((await replace(json.doc.id, pdf('dernier'), 'plein.pdf', 'application/pdf')).status).toBe(200)
  await finishInterruptedFiles(test_.payload)
  expect((await bytesAt('plein-puis.pdf')).toString('latin1')).toContain('dernier')
  expect(await readdir(join(test_.folder, 'media', '.incoming'))).toEqual([])
})

/** Has no file come to this place of the library, until the function that it returns is called. */
async function blockFile(name: string) {
  const file = join(test_.folder, 'media', name)
  await rm(file)
  await mkdir(join(file, 'occupied'), { recursive: true })
  return () => rm(file, { recursive: true })
}

/** Begins writes of files, which wait before they are decoded; ends once all wait. The function that it returns lets them go on. */
async function decodeLater<Result>(writes: (() => Promise<Result>)[]) {
  const queue = processWide('files.queue', () => ({ last: Promise.resolve() as Promise<unknown> }))
  let release = () => {}
  const busy = oneAtATime(
    () =>
      new Promise<void>((resolve) => {
        release = resolve
      }),
  )
  const waiting: Promise<Result>[] = []
  for (const write of writes) {
    const { last } = queue
    waiting.push(write())
    while (queue.last === last) await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return async () => {
    release()
    await busy
    return await Promise.all(waiting)
  }
}

test('others write while a picture is decoded', async () => {
  const jpeg = await picture()
  const goOn = await decodeLater([() => upload(jpeg, 'attend.jpg', 'image/jpeg')])
  const data = { title: 'Pendant ce temps' }
  expect((await test_.payload.create({ collection: 'categories', data })).title).toBe(data.title)
  expect((await goOn()).map(({ status }) => status)).toEqual([201])
})

test('of two replacements at once one is made, and the other is told why it was not', async () => {
  const { json } = await upload(await picture(), 'deux-fois.jpg', 'image/jpeg')
  const { id } = json.doc
  const png = await sharp(await picture(300))
    .png()
    .toBuffer()
  const webp = await sharp(await picture(400))
    .webp()
    .toBuffer()
  const goOn = await decodeLater([
    () => replace(id, png, 'a.png', 'image/png'),
    () => replace(id, webp, 'b.webp', 'image/webp'),
  ])
  const answers = await goOn()
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const [made] = answers.filter(({ status }) => status === 200)
  const [refused] = answers.filter(({ status }) => status === 409)
  expect(refused?.json.errors[0].message).toMatch(/modifié ou supprimé pendant l’envoi/)
  const row = await test_.payload.findByID({ collection: 'media', id })
  expect(row.filename).toBe(made?.json.doc.filename)
  expect((await sharp(await bytesAt(String(row.filename))).metadata()).width).toBe(row.width)
  expect((await fileAt('deux-fois.jpg')).headers.get('location')).toBe(`/api/media/file/${row.filename}`)
  expect(await readdir(join(test_.folder, 'media', '.incoming'))).toEqual([])
})

test('of two documents that replace one at once one is made, and the other is told why it was not', async () => {
  const { json } = await upload(pdf('ancien'), 'deux-guides.pdf', 'application/pdf', {})
  const goOn = await decodeLater(
    ['premier', 'second'].map((words) => () => replace(json.doc.id, pdf(words), 'guide.pdf', 'application/pdf')),
  )
  expect((await goOn()).map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await readdir(join(test_.folder, 'media', '.incoming'))).toEqual([])
})

test('what is written of a file while another is decoded in its place is kept', async () => {
  const { json } = await upload(await picture(), 'decrite.jpg', 'image/jpeg')
  const other = await picture(300)
  const goOn = await decodeLater([() => replace(json.doc.id, other, 'decrite.jpg', 'image/jpeg')])
  const body = { caption: 'Écrite pendant ce temps' }
  const edit = await test_.rest(`/media/${json.doc.id}`, { method: 'PATCH', body, token })
  expect(edit.status).toBe(200)
  expect((await goOn()).map(({ status }) => status)).toEqual([409])
  expect(await test_.payload.findByID({ collection: 'media', id: json.doc.id })).toMatchObject({ ...body, width: 800 })
  expect((await sharp(await bytesAt('decrite.jpg')).metadata()).width).toBe(800)
})

test('a file in the folder of the library that is no file of it is not sent', async () => {
  const [former] = await readdir(join(test_.folder, 'media', '.former'))
  expect(await readFile(join(test_.folder, 'media', '.former', String(former)), 'utf8')).toBeDefined()
  for (const name of ['.former', '.incoming', `.former%2F${former}`]) {
    expect([name, (await fileAt(name)).status]).toEqual([name, 404])
  }
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
  const ask = (headers: Record<string, string> = {}) => test_.rest(file, { headers, token })

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
  const { body } = await fileAt(json.doc.filename)
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
