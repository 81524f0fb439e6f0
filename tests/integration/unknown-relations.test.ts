import { complete, type Doc, type Newsroom, openNewsroom } from '../support/newsroom'

/* An id that names nothing is refused with the field's path and a French sentence, in drafts as in publications. */

let newsroom: Newsroom
let picture: Doc

beforeAll(async () => {
  newsroom = await openNewsroom()
  picture = await newsroom.pictureBy('admin')
})
afterAll(() => newsroom.close())

const MISSING = 'Ce qui est choisi n’existe pas ou n’existe plus.'

const UNKNOWN_IDS: [what: string, id: unknown][] = [
  ['an id of nothing', '00000000-0000-4000-8000-000000000000'],
  ['no UUID', 'x'],
  ['a very long id', 'x'.repeat(5000)],
  ['a populated document that is not there', { id: 'x', title: 'x' }],
]

const RELATIONS: [path: string, address: string, body: (id: unknown) => Record<string, unknown>][] = [
  ...['', '?draft=true', '?draft=true&autosave=true'].flatMap((query): typeof RELATIONS => [
    ['category', `/articles${query}`, (id) => ({ ...article(), category: id })],
    ['dossier', `/articles${query}`, (id) => ({ ...article(), dossier: id })],
    ['cover', `/articles${query}`, (id) => ({ ...article(), cover: id })],
    ['authors', `/articles${query}`, (id) => ({ ...article(), authors: [id] })],
    ['meta.image', `/articles${query}`, (id) => ({ ...article(), meta: { image: id } })],
  ]),
  ['category', '/articles', (id) => ({ ...article(), _status: 'published', category: id })],
  ['meta.image', '/articles', (id) => ({ ...article(), _status: 'published', meta: { image: id } })],
  ['cover', '/dossiers', (id) => ({ title: 'Dossier', cover: id })],
  ['photo', '/people', (id) => ({ name: 'Anne', photo: id })],
  ['to.reference', '/redirects', (id) => redirectTo('articles', id)],
  ['to.reference', '/redirects', (id) => redirectTo('pages', id)],
  ['lead', '/globals/site', (id) => ({ lead: id })],
  ['dossier', '/globals/site', (id) => ({ dossier: id })],
]

function article() {
  return complete(newsroom.category)
}

function redirectTo(relationTo: string, value: unknown) {
  return { from: '/ancienne', to: { type: 'reference', reference: { relationTo, value } } }
}

describe.each(RELATIONS)('%s of a request to %s', (path, address, body) => {
  test.each(UNKNOWN_IDS)('is refused when it is %s', async (_what, id) => {
    const { status, json } = await newsroom.as('admin', address, { method: 'POST', body: body(id) })
    expect(status).toBe(400)
    expect(json.errors?.[0]?.data?.errors).toMatchObject([{ path, message: MISSING }])
  })
})

test('one unknown author among known ones is enough to be refused', async () => {
  const { json } = await newsroom.as('admin', '/people', { method: 'POST', body: { name: 'Anne' } })
  const body = { ...article(), authors: [json.doc?.id, 'x', 'y'] }
  const made = await newsroom.as('admin', '/articles?draft=true', { method: 'POST', body })
  expect(made.status).toBe(400)
  expect(made.json.errors?.[0]?.data?.errors).toMatchObject([{ path: 'authors', message: MISSING }])
})

test('every field at fault is named at once', async () => {
  const body = { ...article(), category: 'x', cover: 'y', meta: { image: 'z' } }
  const { json } = await newsroom.as('admin', '/articles?draft=true', { method: 'POST', body })
  const faults = json.errors?.[0]?.data?.errors?.map(({ path }) => path)
  expect(faults?.sort()).toEqual(['category', 'cover', 'meta.image'])
})

test('known ids are accepted, alone or in the document as it was read', async () => {
  for (const cover of [picture.id, picture]) {
    const body = { ...article(), cover, meta: { image: cover } }
    expect((await newsroom.as('admin', '/articles?draft=true', { method: 'POST', body })).status).toBe(201)
  }
  const { json } = await newsroom.as('admin', '/people', { method: 'POST', body: { name: 'Anne', photo: picture.id } })
  expect(json.doc?.photo).toMatchObject({ id: picture.id })
})
