import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { bodyOf, type Doc, type Newsroom, openNewsroom } from '../support/newsroom'
import type { Person } from '../support/newsroom-accounts'
import { PAGES, pdfOf } from '../support/small-files'

/*
 * A visitor reads a file while something published shows it, and otherwise gets for it what a name that does not exist
 * gets. What is shown is looked up independently: the addresses in all that REST gives a visitor.
 */

let newsroom: Newsroom
/** Every file of the library by its id, with the names of its sizes. */
const files = new Map<string, string[]>()

beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const patch = (path: string, body: object) => newsroom.as('editor', path, { method: 'PATCH', body })

async function send(bytes: Uint8Array, name: string, type: string, path = '/media', method: 'POST' | 'PATCH' = 'POST') {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)], { type }), name)
  form.append('_payload', JSON.stringify({ alt: 'Une image' }))
  const { json } = await newsroom.as('editor', path, { method, form })
  const doc = json.doc as Doc & { filename: string; sizes?: Record<string, { filename?: string | null }> }
  const sizes = Object.values(doc.sizes ?? {}).flatMap(({ filename }) => filename ?? [])
  files.set(doc.id, [doc.filename, ...new Set(sizes)])
  return doc
}

const picture = async (width = 500) =>
  await sharp({ create: { width, height: 300, channels: 3, background: '#ffc928' } })
    .png()
    .toBuffer()

const pdf = pdfOf(['<</Type/Catalog/Pages 2 0 R>>', PAGES, '<</Type/Page/Parent 2 0 R>>'])

async function answersFor(name: string, who: Person | null = null) {
  const ask = async (headers: Record<string, string>, query = '') => {
    const token = who ? newsroom.tokens[who] : undefined
    const answer = await newsroom.rest(`/media/file/${name}${query}`, { headers, ...(token && { token }) })
    const said = {
      status: answer.status,
      headers: [...answer.headers.keys()].sort(),
      type: answer.headers.get('content-type'),
    }
    return { ...said, body: answer.status === 404 ? await answer.text() : (await answer.arrayBuffer()).byteLength }
  }
  return {
    whole: await ask({}),
    part: await ask({ range: 'bytes=0-3' }),
    beyond: await ask({ range: 'bytes=99999999-' }),
    known: await ask({ 'if-none-match': '*' }),
    changed: await ask({ 'if-match': '"x"' }),
    prefixed: await ask({}, '?prefix='),
  }
}

/** The addresses of files in everything that REST gives a visitor. */
async function shownByRest(): Promise<Set<string>> {
  const names = new Set<string>()
  const doors = ['articles', 'pages', 'people', 'dossiers', 'categories'].map((slug) => `/${slug}?depth=3&limit=1000`)
  for (const path of [...doors, '/globals/site?depth=3']) {
    const { json } = await newsroom.as(null, path)
    for (const [, name] of JSON.stringify(json).matchAll(/\/api\/media\/file\/([^"]+)/g)) names.add(String(name))
  }
  return names
}

/** Asks for every file of the library, and returns the ids of those that a visitor reads. */
async function readable(): Promise<string[]> {
  const shown = await shownByRest()
  const missing = await answersFor('nulle-part.png')
  const ids: string[] = []
  for (const [id, names] of files) {
    for (const name of names) {
      const { whole, part, beyond, known, changed, prefixed } = await answersFor(name)
      const isShown = shown.has(name)
      const statuses = [whole, part, beyond, known, changed, prefixed].map(({ status }) => status)
      if (isShown) expect([name, statuses.slice(0, 5)]).toEqual([name, [200, 206, 416, 304, 412]])
      else expect([name, { whole, part, beyond, known, changed, prefixed }]).toEqual([name, missing])
    }
    if (shown.has(String(names[0]))) ids.push(id)
  }
  return ids.sort()
}

/** What shows one file each, of an article, a page, a signature and a dossier. */
interface Uses {
  [use: string]: { data: Record<string, unknown>; file: string }
}
const figure = (image: string) => ({ blockType: 'figure', image })
const gallery = (image: string) => ({ blockType: 'gallery', images: [{ image }] })
const download = (file: string) => ({ blockType: 'download', file, title: 'Le rapport' })

async function usesOfTexts(): Promise<Uses> {
  const made = await Promise.all(
    ['couverture', 'partage', 'figure', 'galerie'].map(async (name) => ({ name, bytes: await picture() })),
  )
  const [cover = '', shared = '', inFigure = '', inGallery = ''] = await inTurn(
    made,
    async ({ name, bytes }) => (await send(bytes, `${name}.png`, 'image/png')).id,
  )
  const report = (await send(pdf, 'salaires-2027.pdf', 'application/pdf')).id
  return {
    cover: { data: { cover }, file: cover },
    'meta.image': { data: { meta: { image: shared } }, file: shared },
    figure: { data: { body: bodyOf('Un texte.', figure(inFigure)) }, file: inFigure },
    gallery: { data: { body: bodyOf('Un texte.', gallery(inGallery)) }, file: inGallery },
    download: { data: { body: bodyOf('Un texte.', download(report)) }, file: report },
  }
}

async function inTurn<In, Out>(all: In[], work: (one: In) => Promise<Out>): Promise<Out[]> {
  const done: Out[] = []
  for (const one of all) done.push(await work(one))
  return done
}

const DUE = new Date(Math.floor(Date.now() / 60_000) * 60_000).toISOString()
const TOMORROW = new Date(Date.parse(DUE) + 86_400_000).toISOString()

/** Schedules it for tomorrow, and makes tomorrow now. */
async function whenItIsTime(path: string, action: 'publish' | 'withdraw') {
  const { carryOutDue } = await import('@/collections/scheduling/scheduled-publications')
  const { status, json } = await newsroom.as('editor', `${path}/schedule`, {
    method: 'POST',
    body: { action, at: TOMORROW },
  })
  expect([status, json.errors]).toEqual([200, undefined])
  await newsroom.payload.db.updateMany({
    collection: 'schedules',
    data: { at: DUE, nextTryAt: DUE },
    where: { state: { equals: 'waiting' } },
  })
  await carryOutDue(newsroom.payload)
}

const now = () => new Date().toISOString()

describe('the files of articles follow what becomes of these', () => {
  let uses: Uses
  let articles: { path: string; file: string; data: Record<string, unknown> }[]

  const all = () => articles.map(({ file }) => file).sort()
  const patchAll = (body: object, query = '') => inTurn(articles, ({ path }) => patch(path + query, body))

  test('a file that nothing shows, or only drafts, is there for the staff alone', async () => {
    uses = await usesOfTexts()
    expect(await readable()).toEqual([])
    articles = await inTurn(Object.values(uses), async ({ data, file }) => {
      const { id } = await newsroom.draftBy('editor', data)
      return { path: `/articles/${id}`, file, data }
    })
    expect(await readable()).toEqual([])
    for (const who of ['admin', 'editor', 'writer', 'colleague'] as const) {
      const { whole, part, known } = await answersFor('salaires-2027.pdf', who)
      expect([who, whole.status, part.status, known.status]).toEqual([who, 200, 206, 304])
    }
    const answer = await newsroom.rest('/media/file/salaires-2027.pdf', { token: newsroom.tokens.writer })
    expect(answer.headers.get('cache-control')).toBe('private, no-cache')
  })

  test('published, with each kind of use', async () => {
    await patchAll({ _status: 'published' })
    expect(await readable()).toEqual(all())
    const answer = await newsroom.rest('/media/file/salaires-2027.pdf')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
  })

  test('a draft on top, without the file or with another one, changes nothing', async () => {
    const other = (await send(await picture(30), 'autre.png', 'image/png')).id
    await inTurn(articles, ({ path }) =>
      patch(`${path}?draft=true`, { cover: other, meta: { image: null }, body: bodyOf('Sans.', figure(other)) }),
    )
    expect(await readable()).toEqual(all())
    await inTurn(articles, ({ path, data }) =>
      patch(path, { cover: null, meta: { image: null }, body: bodyOf('Un texte.'), ...data, _status: 'published' }),
    )
    expect(await readable()).toEqual(all())
  })

  test('withdrawn, then published again', async () => {
    await patchAll({ _status: 'draft' })
    expect(await readable()).toEqual([])
    await patchAll({ _status: 'published' })
    expect(await readable()).toEqual(all())
  })

  test('in the trash, restored to a draft, restored and published', async () => {
    await patchAll({ deletedAt: now() })
    expect(await readable()).toEqual([])
    await patchAll({ deletedAt: null }, '?trash=true')
    expect(await readable()).toEqual([])
    await patchAll({ deletedAt: now() })
    await patchAll({ deletedAt: null, _status: 'published' }, '?trash=true')
    expect(await readable()).toEqual(all())
  })

  test('withdrawn and published by their schedules', async () => {
    await inTurn(articles, ({ path }) => whenItIsTime(path, 'withdraw'))
    expect(await readable()).toEqual([])
    await inTurn(articles, ({ path }) => whenItIsTime(path, 'publish'))
    expect(await readable()).toEqual(all())
  })

  test('published without the file', async () => {
    await patchAll({ _status: 'published', cover: null, meta: { image: null }, body: bodyOf('Sans.') })
    expect(await readable()).toEqual([])
  })

  test('withdrawn all at once, and deleted for good', async () => {
    await inTurn(articles, ({ path, data }) => patch(path, { ...data, _status: 'published' }))
    expect(await readable()).toEqual(all())
    const ids = articles.map(({ path }) => path.split('/').at(-1))
    const chosen = ids.map((id, index) => `where[id][in][${index}]=${id}`).join('&')
    await patch(`/articles?${chosen}`, { _status: 'draft' })
    expect(await readable()).toEqual([])
    await patch(`/articles?${chosen}`, { _status: 'published' })
    expect(await readable()).toEqual(all())
    await inTurn(articles, ({ path }) => newsroom.as('editor', path, { method: 'DELETE' }))
    expect(await readable()).toEqual([])
  })
})

test('the files of a page, of a signature and of a dossier follow them', async () => {
  const [inPage = '', photo = '', cover = ''] = await inTurn(
    ['page', 'portrait', 'dossier'],
    async (name) => (await send(await picture(), `${name}.png`, 'image/png')).id,
  )
  const page = await newsroom.as('editor', '/pages?draft=true', {
    method: 'POST',
    body: { title: 'Une page', body: bodyOf('Un texte.', figure(inPage)) },
  })
  const person = await newsroom.as('admin', '/people', { method: 'POST', body: { name: 'Anne Le Gall' } })
  const dossier = await newsroom.as('editor', '/dossiers', { method: 'POST', body: { title: 'Un dossier' } })
  const paths = [`/pages/${page.json.doc?.id}`, `/people/${person.json.doc?.id}`, `/dossiers/${dossier.json.doc?.id}`]
  const write = (path: string, body: object) => newsroom.as('admin', path, { method: 'PATCH', body })
  const [pagePath = '', personPath = '', dossierPath = ''] = paths
  expect(await readable()).toEqual([])

  await write(pagePath, { _status: 'published' })
  expect(await readable()).toEqual([inPage])
  await write(personPath, { photo })
  expect(await readable()).toEqual([inPage, photo].sort())
  await write(dossierPath, { cover })
  expect(await readable()).toEqual([inPage, photo, cover].sort())
  await write(pagePath, { _status: 'draft' })
  expect(await readable()).toEqual([photo, cover].sort())
  await write(personPath, { photo: null })
  expect(await readable()).toEqual([cover])
  await newsroom.as('admin', dossierPath, { method: 'DELETE' })
  expect(await readable()).toEqual([])
})

test('the addresses that a file had lead on while visitors read it, and tell nothing afterwards', async () => {
  const { id, filename } = await send(await picture(), 'ancienne.jpg', 'image/png')
  const formerNames = files.get(id) ?? []
  const jpeg = await sharp(await picture(700))
    .jpeg()
    .toBuffer()
  const present = await send(jpeg, 'ancienne.jpg', 'image/jpeg', `/media/${id}`, 'PATCH')
  expect(present.filename).not.toBe(filename)
  const article = await newsroom.publishedBy('editor', { cover: id })
  for (const name of formerNames) expect([name, (await answersFor(name)).whole.status]).toEqual([name, 308])
  await patch(`/articles/${article.id}`, { _status: 'draft' })
  const missing = await answersFor('nulle-part.png')
  for (const name of formerNames) expect([name, await answersFor(name)]).toEqual([name, missing])
  for (const name of formerNames) expect([name, (await answersFor(name, 'writer')).whole.status]).toEqual([name, 308])
  await patch(`/articles/${article.id}`, { _status: 'published' })
  await newsroom.as('editor', `/articles/${article.id}`, { method: 'DELETE' })
  await newsroom.as('editor', `/media/${id}`, { method: 'DELETE' })
  for (const name of formerNames) expect([name, await answersFor(name)]).toEqual([name, missing])
  files.delete(id)
})

test('a file of the folder that is in no record is not for visitors', async () => {
  const orphan = join(newsroom.folder, 'media', 'orphelin.png')
  await writeFile(orphan, 'x')
  expect(await answersFor('orphelin.png')).toEqual(await answersFor('nulle-part.png'))
  await rm(orphan)
})

test('a PDF that runs something by itself is sent to be kept, any other to be opened', async () => {
  const { id, filename } = await send(pdf, 'Compte rendu d’été.pdf', 'application/pdf')
  await newsroom.publishedBy('editor', { body: bodyOf('Un texte.', download(id)) })
  const sent = async () => (await newsroom.rest(`/media/file/${filename}`)).headers.get('content-disposition')
  expect(await sent()).toBe(`inline; filename="${filename}"`)
  // As it was stored before files were cleaned: its action is in a compressed list, where no search of bytes finds it.
  for (const part of [
    '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>',
    '/AA<</O<</S/Launch/F(x)>>>>',
    '/AcroForm<</XFA[]>>',
  ]) {
    const old = pdfOf([`<</Type/Catalog/Pages 2 0 R${part}>>`, PAGES, '<</Type/Page/Parent 2 0 R>>'])
    await writeFile(join(newsroom.folder, 'media', filename), old)
    expect([part, await sent()]).toEqual([part, `attachment; filename="${filename}"`])
  }
})
