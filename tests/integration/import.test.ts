import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { writeDocx } from '../support/drafts/write-docx'
import { writeEml } from '../support/drafts/write-eml'
import { writeTxt } from '../support/drafts/write-txt'
import { type Answer, type Newsroom, openNewsroom } from '../support/newsroom'

/* « Déposer »: who brings a draft by which door, what becomes of it and of its source, and what is refused. */

let newsroom: Newsroom
let keys: Record<string, string>

beforeAll(async () => {
  newsroom = await openNewsroom()
  keys = {}
  for (const scope of ['read-published', 'read-drafts', 'write-drafts']) keys[scope] = await newKey(scope)
})
afterAll(() => newsroom.close())

async function newKey(scope: string): Promise<string> {
  const body = { name: `Programme ${scope}`, scope, expiresAt: new Date(Date.now() + 86_400_000).toISOString() }
  const { json } = await newsroom.as('admin', '/api-keys', { method: 'POST', body })
  const issued = await newsroom.as('admin', `/api-keys/${json.doc?.id}/issue`, { method: 'POST' })
  return String(issued.json.key)
}

const TEXT = `Une maison ouverte à tous

La maison des aidants ouvre ses portes samedi.

Pourquoi venir ?
On y trouve de l’écoute et du repos.

• des ateliers
• un jardin
`

type Who = 'admin' | 'editor' | 'writer' | 'read-published' | 'read-drafts' | 'write-drafts' | null

async function send(who: Who, path: string, options: { form?: FormData; body?: unknown } = {}): Promise<Answer> {
  const authorization =
    who === null ? null : who in keys ? `Bearer ${keys[who]}` : `JWT ${newsroom.tokens[who as 'admin']}`
  const response = await newsroom.rest(path, {
    method: options.form || options.body ? 'POST' : 'GET',
    ...options,
    ...(authorization && { headers: { authorization } }),
  })
  const isJson = response.headers.get('content-type')?.includes('json')
  return { status: response.status, json: isJson ? await response.json() : { text: await response.text() } }
}

function formOf(bytes: string | Uint8Array<ArrayBuffer>, name = 'maison.txt', fields: Record<string, string> = {}) {
  const form = new FormData()
  form.append('file', new Blob([bytes]), name)
  for (const [field, value] of Object.entries(fields)) form.append(field, value)
  return form
}

async function counts() {
  const count = async (collection: 'articles' | 'draft-sources' | 'media') =>
    (await newsroom.payload.db.count({ collection, where: {} })).totalDocs
  return { articles: await count('articles'), sources: await count('draft-sources'), media: await count('media') }
}

const MAY = ['admin', 'editor', 'writer', 'write-drafts'] as const
const MAY_NOT = ['read-published', 'read-drafts', null] as const
const doors = [
  ['a file', (at: number) => ({ form: formOf(`${TEXT}${at}`) })],
  ['a form of pasted words', (at: number) => ({ form: pastedForm(`${TEXT}${at}`) })],
  ['pasted words as JSON', (at: number) => ({ body: { text: `${TEXT}${at}` } })],
] as const

function pastedForm(text: string) {
  const form = new FormData()
  form.append('text', text)
  return form
}

describe.each(doors)('%s', (_door, request) => {
  let sent = 0
  const next = () => {
    sent += 1
    return request(sent)
  }

  test.each(MAY)('%s makes a draft of it, which no visitor sees, with its source', async (who) => {
    const { status, json } = await send(who, '/articles/import', next())
    expect([status, json.message]).toEqual([201, 'Brouillon créé. Son texte d’origine est gardé avec lui.'])
    expect(json.doc).toMatchObject({ title: 'Une maison ouverte à tous', _status: 'draft' })
    expect(json.report).toMatchObject({ charactersLost: 0, remarks: [] })
    const id = String(json.doc?.id)
    const owner = who === 'write-drafts' ? 'admin' : who
    expect(await newsroom.row(id)).toMatchObject({ createdBy: newsroom.ids[owner], _status: 'draft' })
    expect((await newsroom.as(null, `/articles/${id}`)).status).toBe(404)
    const { json: sources } = await send('writer', `/draft-sources?where[article][equals]=${id}&depth=0`)
    expect(sources.docs).toEqual([expect.objectContaining({ article: id })])
  })

  test.each(MAY_NOT)('%s makes nothing of it, and is told nothing of what it would become', async (who) => {
    const before = await counts()
    for (const query of ['', '?preview=true']) {
      const { status, json } = await send(who, `/articles/import${query}`, next())
      expect([401, 403]).toContain(status)
      expect(json).not.toHaveProperty('structure')
    }
    expect(await counts()).toEqual(before)
  })

  test('a preview says what it would become, and makes nothing', async () => {
    const before = await counts()
    const { status, json } = await send('writer', '/articles/import?preview=true', next())
    expect(status).toBe(200)
    expect(json).toMatchObject({
      structure: { title: 'Une maison ouverte à tous' },
      duplicate: null,
      charactersLost: 0,
    })
    expect(await counts()).toEqual(before)
  })
})

test('what was answered is applied: the kind of a line, and what is confirmed of the site', async () => {
  const { json: made } = await newsroom.as('editor', '/people', { method: 'POST', body: { name: 'Maud Le Gall' } })
  const choices = JSON.stringify({ '5:kind': 'paragraph' })
  const confirmed = JSON.stringify({ category: newsroom.category, people: [made.doc?.id], tags: ['aidants'] })
  const { json } = await send('writer', '/articles/import', {
    form: formOf(`${TEXT}!`, 'a.txt', { choices, confirmed }),
  })
  expect(json.doc).toMatchObject({ category: newsroom.category, authors: [made.doc?.id], tags: ['aidants'] })
  const { report } = json as unknown as { report: { blocks: { key: string; kind: string }[] } }
  expect(report.blocks.find(({ key }) => key === '5')?.kind).toBe('paragraph')
})

test('nothing that is only found in the words is set before it is confirmed', async () => {
  const { json: read } = await newsroom.as('editor', `/categories/${newsroom.category}`)
  const text = `Un titre de ${read.title}\n\nDe la rubrique ${read.title}, enfin, que l’on aime.`
  const { json } = await send('writer', '/articles/import', { body: { text } })
  const { category, authors, tags } = json.doc as Record<string, unknown>
  expect([category ?? null, authors ?? [], tags ?? []]).toEqual([null, [], []])
  expect(json.report).toMatchObject({ proposals: { category: newsroom.category } })
})

test('a hashtag that is taken out of the title is a keyword of the draft, as the site spells it, or stays in the title', async () => {
  await newsroom.draftBy('writer', { tags: ['aidants'] })
  const text = '#Aidants – Une maison ouverte à tous ceux qui aident\n\nLa maison ouvre ses portes samedi.'
  const { json } = await send('writer', '/articles/import', { body: { text } })
  expect(json.doc).toMatchObject({ title: 'Une maison ouverte à tous ceux qui aident', tags: ['aidants'] })
  const { json: kept } = await send('writer', '/articles/import', { body: { text, choices: { '1:tag': 'title' } } })
  expect([kept.doc?.title, kept.doc?.tags ?? []]).toEqual(['Aidants – Une maison ouverte à tous ceux qui aident', []])
})

describe('what is refused makes nothing and says why in French', () => {
  test.each<[string, () => { form?: FormData; body?: unknown }, RegExp]>([
    ['an empty file', () => ({ form: formOf('') }), /vide/],
    ['a file of zeros', () => ({ form: formOf(new Uint8Array(400)) }), /./],
    ['spaces alone', () => ({ body: { text: ' \n \n' } }), /aucun texte|vide/],
    ['nothing', () => ({ body: {} }), /^Envoyez un fichier/],
    ['a number in place of words', () => ({ body: { text: 3 } }), /^Envoyez un fichier/],
    ['a form without a file', () => ({ form: new FormData() }), /^Envoyez un fichier/],
    ['choices that are no JSON', () => ({ form: formOf(TEXT, 'a.txt', { choices: '{' }) }), /illisibles/],
    ['choices that are a list', () => ({ form: formOf(TEXT, 'a.txt', { choices: '[1]' }) }), /illisibles/],
    ['a file of no mail', () => ({ form: formOf(TEXT, 'a.txt', { attachment: '0' }) }), /pièce jointe/],
    [
      'a category that is not there',
      () => ({ body: { text: TEXT, confirmed: { category: '01930000-0000-7000-8000-000000000000' } } }),
      /./,
    ],
  ])('%s', async (_what, request, sentence) => {
    const before = await counts()
    const { status, json } = await send('writer', '/articles/import', request())
    expect([status, json.errors?.[0]?.message]).toEqual([400, expect.stringMatching(sentence)])
    expect(await counts()).toEqual(before)
  })
})

const png = async (colour: string) =>
  new Uint8Array(
    await sharp({ create: { width: 900, height: 600, channels: 3, background: colour } })
      .png()
      .toBuffer(),
  )

async function withPictures(...pictures: { bytes: Uint8Array; alt?: string }[]) {
  const bytes = writeDocx({
    blocks: [
      { kind: 'title', words: 'Une fête' },
      { kind: 'paragraph', words: 'Elle a réuni quarante personnes dans la cour de la résidence, sous un ciel clair.' },
      ...pictures.map((picture, at) => ({
        kind: 'picture' as const,
        picture: { name: `photo-${at}.png`, mimeType: 'image/png', ...picture },
      })),
      { kind: 'paragraph', words: 'Rendez-vous l’an prochain au même endroit, avec les voisins et les familles.' },
    ],
  })
  return { form: formOf(new Uint8Array(bytes), 'fête.docx') }
}

function imagesOf({ json }: Answer): unknown[] {
  const { root } = (json.doc as unknown as { body: { root: { children: { fields?: Record<string, unknown> }[] } } })
    .body
  return root.children.flatMap(({ fields }) => (fields?.blockType === 'figure' ? [fields.image ?? null] : []))
}

test('the pictures of a document go into the library once, and stand in the text where they stood', async () => {
  const [yellow, blue] = [await png('#ffc928'), await png('#0b6479')]
  const before = await counts()
  const first = await send(
    'writer',
    '/articles/import',
    await withPictures({ bytes: yellow, alt: 'Une cour' }, { bytes: blue }),
  )
  expect(first.status).toBe(201)
  const [one, two] = imagesOf(first)
  const pictures = await Promise.all(
    [one, two].map((id) => newsroom.payload.findByID({ collection: 'media', id: String(id), depth: 0 })),
  )
  expect(pictures.map(({ alt, createdBy }) => [alt ?? null, createdBy])).toEqual([
    ['Une cour', newsroom.ids.writer],
    [null, newsroom.ids.writer],
  ])
  expect((await counts()).media).toBe(before.media + 2)
  const again = await send('editor', '/articles/import', await withPictures({ bytes: blue }))
  expect([imagesOf(again), (await counts()).media]).toEqual([[two], before.media + 2])
})

test('a picture that the library refuses is said, and its place stays in the text', async () => {
  const broken = (await png('#123456')).slice(0, 60)
  const before = await counts()
  const { status, json } = await send('writer', '/articles/import', await withPictures({ bytes: broken }))
  expect(status).toBe(201)
  const { remarks } = json.report as { remarks: string[] }
  expect([remarks.length, (await counts()).media]).toEqual([1, before.media])
  expect(remarks[0]).toMatch(/image/i)
})

test('pictures of a draft that could not be made are taken out of the library', async () => {
  const before = await counts()
  const request = await withPictures({ bytes: await png('#00ff88') })
  request.form.append('confirmed', JSON.stringify({ category: '01930000-0000-7000-8000-000000000000' }))
  const { status } = await send('writer', '/articles/import', request)
  expect(status).toBe(400)
  expect(await counts()).toEqual(before)
})

test('a file that came with a mail is brought by its place in it', async () => {
  const attached = writeTxt({
    blocks: [
      { kind: 'paragraph', words: 'Un atelier' },
      { kind: 'paragraph', words: 'Un mot.' },
    ],
  })
  const bytes = writeEml(
    { blocks: [{ kind: 'paragraph', words: 'Bonjour Anne, voici le texte.' }] },
    { attachments: [{ name: 'atelier.txt', mimeType: 'text/plain', bytes: attached }] },
  )
  const form = (place?: string) => ({
    form: formOf(new Uint8Array(bytes), 'message.eml', place === undefined ? {} : { attachment: place }),
  })
  const { json } = await send('writer', '/articles/import?preview=true', form())
  expect(json.attachments).toEqual(['atelier.txt'])
  const made = await send('writer', '/articles/import', form('0'))
  expect(made.json.doc?.title).toBe('Un atelier')
  const { json: sources } = await send('writer', `/draft-sources?where[article][equals]=${made.json.doc?.id}&depth=0`)
  expect(sources.docs).toMatchObject([{ name: 'atelier.txt', size: attached.length }])
})

test('nothing is left of a draft whose source could not be kept', async () => {
  const folder = join(newsroom.folder, 'media', '.sources')
  const before = await counts()
  await rm(folder, { recursive: true, force: true })
  // No folder can be where a file is.
  await writeFile(folder, '')
  const { status } = await send('writer', '/articles/import', { body: { text: TEXT } })
  await rm(folder)
  expect(status).toBe(500)
  expect(await counts()).toEqual(before)
})

describe('the source', () => {
  let article: string
  let source: string

  beforeAll(async () => {
    const { json } = await send('writer', '/articles/import', { form: formOf(`${TEXT}source`, 'Maison d’été.txt') })
    article = String(json.doc?.id)
    const { json: found } = await send('editor', `/draft-sources?where[article][equals]=${article}&depth=0`)
    source = String(found.docs?.[0]?.id)
  })

  test.each(['admin', 'editor', 'writer'] as const)('%s gets the file as it was brought', async (who) => {
    const response = await newsroom.rest(`/draft-sources/${source}/file`, { token: newsroom.tokens[who] })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe(`${TEXT}source`)
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; .*%C3%A9t%C3%A9/)
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    expect(response.headers.get('cache-control')).toBe('private, no-store')
  })

  test.each([...MAY_NOT, 'write-drafts'] as const)('%s gets neither the file nor its record', async (who) => {
    for (const path of ['', `/${source}`, `/${source}/file`]) {
      const { status, json } = await send(who, `/draft-sources${path}`)
      expect([path, [401, 403, 404].includes(status), JSON.stringify(json).includes('Maison')]).toEqual([
        path,
        true,
        false,
      ])
    }
  })

  test('nobody changes its record, makes one or deletes one by hand', async () => {
    for (const who of ['admin', 'editor', 'writer'] as const) {
      for (const [method, path] of [
        ['POST', ''],
        ['PATCH', `/${source}`],
        ['DELETE', `/${source}`],
      ] as const) {
        const { status } = await newsroom.as(who, `/draft-sources${path}`, { method, body: { name: 'Autre', size: 1 } })
        expect([who, method, status]).toEqual([who, method, 403])
      }
    }
  })

  test('stays while its article is in the trash, and is gone from the disk with the article', async () => {
    const files = async () => await readdir(join(newsroom.folder, 'media', '.sources'))
    const body = { deletedAt: new Date().toISOString() }
    expect((await newsroom.as('editor', `/articles/${article}`, { method: 'PATCH', body })).status).toBe(200)
    expect(await files()).toContain(source)
    const { status } = await newsroom.as('editor', `/articles/${article}?trash=true`, { method: 'DELETE' })
    expect([status, (await files()).includes(source)]).toEqual([200, false])
    const { json } = await send('editor', `/draft-sources/${source}`)
    expect(json.errors).toHaveLength(1)
  })
})

describe('the same file again', () => {
  const again = () => ({ form: formOf(`${TEXT}again`) })
  let first: string

  beforeAll(async () => {
    const { json } = await send('writer', '/articles/import', again())
    expect(json).not.toHaveProperty('duplicateOf')
    first = String(json.doc?.id)
  })

  test('is said to have been brought, and that nothing changed in the article since', async () => {
    const { json } = await send('editor', '/articles/import?preview=true', again())
    const { changes } = json.duplicate as { changes: { kind: string }[] }
    expect(changes.map(({ kind }) => kind)).toEqual(['same'])
  })

  test('is said to have been brought, with what changed in the article since', async () => {
    await newsroom.as('writer', `/articles/${first}?draft=true`, {
      method: 'PATCH',
      body: { excerpt: 'Un autre chapô.' },
    })
    const { json } = await send('editor', '/articles/import?preview=true', again())
    expect(json.duplicate).toMatchObject({ id: first, title: 'Une maison ouverte à tous', isInTrash: false })
    const { changes } = json.duplicate as { changes: { kind: string; lines: string[] }[] }
    expect(changes.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'gone', lines: ['La maison des aidants ouvre ses portes samedi.'] },
      { kind: 'added', lines: ['Un autre chapô.'] },
    ])
  })

  test('makes a second draft for a program, which is told of the first', async () => {
    const { status, json } = await send('write-drafts', '/articles/import', again())
    expect([status, json.duplicateOf]).toEqual([201, expect.objectContaining({ id: first })])
    expect(json.doc?.id).not.toBe(first)
  })

  test('is new once the articles that were made of it are deleted', async () => {
    for (const { id } of (await newsroom.payload.find({ collection: 'articles', pagination: false })).docs) {
      await newsroom.payload.delete({ collection: 'articles', id })
    }
    const { json } = await send('editor', '/articles/import?preview=true', again())
    expect(json.duplicate).toBeNull()
  })
})
