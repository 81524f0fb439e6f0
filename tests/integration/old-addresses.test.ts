import { complete, type Doc, type Newsroom, openNewsroom } from '../support/newsroom'

/* An address that was once public leads where its document is now, in one hop, as long as it is public there. */

let newsroom: Newsroom
let findRedirect: (path: string) => Promise<string | null>

beforeAll(async () => {
  newsroom = await openNewsroom()
  findRedirect = (await import('@/payload/queries/redirects')).findRedirect
})
afterAll(() => newsroom.close())

async function patch(doc: Doc, body: object, query = '', collection = 'articles') {
  const { status, json } = await newsroom.as('admin', `/${collection}/${doc.id}${query}`, { method: 'PATCH', body })
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(json)}`)
}
const publish = (doc: Doc, body: object = {}) => patch(doc, { ...body, _status: 'published' })

test('an article that was renamed twice, and back, is found from every address it had', async () => {
  const doc = await newsroom.publishedBy('editor', { title: 'Premier' })
  await publish(doc, { slug: 'deuxieme' })
  await publish(doc, { slug: 'troisieme' })
  expect(await findRedirect('/blog/premier')).toBe('/blog/troisieme')
  expect(await findRedirect('/blog/deuxieme')).toBe('/blog/troisieme')
  await publish(doc, { slug: 'premier' })
  expect(await findRedirect('/blog/deuxieme')).toBe('/blog/premier')
  expect(await findRedirect('/blog/troisieme')).toBe('/blog/premier')
})

test('a rename that was autosaved, then published, keeps the address that was public and no other', async () => {
  const doc = await newsroom.publishedBy('editor', { title: 'Public' })
  await patch(doc, { slug: 'essai' }, '?draft=true&autosave=true')
  await patch(doc, { slug: 'definitif' }, '?draft=true&autosave=true')
  expect(await findRedirect('/blog/public')).toBeNull()
  await publish(doc)
  expect(await findRedirect('/blog/public')).toBe('/blog/definitif')
  expect(await findRedirect('/blog/essai')).toBeNull()
})

test('what was withdrawn and comes back elsewhere is found from its first address', async () => {
  const doc = await newsroom.publishedBy('editor', { title: 'Retiré' })
  await patch(doc, { _status: 'draft' })
  await patch(doc, { slug: 'revenu' }, '?draft=true')
  expect(await findRedirect('/blog/retire')).toBeNull()
  await publish(doc)
  expect(await findRedirect('/blog/retire')).toBe('/blog/revenu')
})

test('an article that takes an old address is shown there; once it moves on, the address is its own', async () => {
  const { findArticle } = await import('@/payload/queries/articles')
  const first = await newsroom.publishedBy('editor', { title: 'Place prise' })
  await publish(first, { slug: 'ailleurs' })
  const second = await newsroom.publishedBy('editor', { title: 'Place prise' })
  expect(second.slug).toBe('place-prise')
  expect((await findArticle('place-prise'))?.id).toBe(second.id)
  await publish(second, { slug: 'encore-ailleurs' })
  expect(await findRedirect('/blog/place-prise')).toBe('/blog/encore-ailleurs')
})

test('what is withdrawn is not led to, and nothing is after a deletion', async () => {
  const doc = await newsroom.publishedBy('editor', { title: 'Éphémère' })
  await publish(doc, { slug: 'autre-nom' })
  await patch(doc, { _status: 'draft' })
  expect(await findRedirect('/blog/ephemere')).toBeNull()
  expect((await newsroom.as('admin', `/articles/${doc.id}`, { method: 'DELETE' })).status).toBe(200)
  expect(await findRedirect('/blog/ephemere')).toBeNull()
})

test('a page is found from its old address', async () => {
  const { body } = complete(newsroom.category)
  const page = (await newsroom.payload.create({
    collection: 'pages',
    data: { title: 'Contact', body, _status: 'published' } as never,
  })) as unknown as Doc
  await patch(page, { slug: 'nous-ecrire', _status: 'published' }, '', 'pages')
  expect(await findRedirect('/contact')).toBe('/nous-ecrire')
})

test.each([
  ['categories', 'title', '/blog/categorie/'],
  ['dossiers', 'title', '/blog/dossier/'],
  ['people', 'name', '/blog/auteur/'],
] as const)(
  'a list of %s is found from every address it had, in one hop, and never leads to itself',
  async (collection, name, place) => {
    const doc = (await newsroom.payload.create({ collection, data: { [name]: 'Un' } as never })) as unknown as Doc
    await patch(doc, { slug: 'deux' }, '', collection)
    await patch(doc, { slug: 'trois' }, '', collection)
    expect(await findRedirect(`${place}un`)).toBe(`${place}trois`)
    expect(await findRedirect(`${place}deux`)).toBe(`${place}trois`)
    await patch(doc, { slug: 'un' }, '', collection)
    expect(await findRedirect(`${place}un`)).toBeNull()
    expect(await findRedirect(`${place}trois`)).toBe(`${place}un`)
    await newsroom.payload.create({ collection, data: { [name]: 'Trois' } as never })
    expect(await findRedirect(`${place}trois`)).toBeNull()
  },
)

test('a writer who cannot write redirects still leaves one behind, through the editor who publishes', async () => {
  const doc = await newsroom.publishedBy('writer', { title: 'De plume' })
  const { status } = await newsroom.as('editor', `/articles/${doc.id}`, {
    method: 'PATCH',
    body: { slug: 'de-plume-d-oie', _status: 'published' },
  })
  expect(status).toBe(200)
  expect(await findRedirect('/blog/de-plume')).toBe('/blog/de-plume-d-oie')
})

test('a rename that is refused leaves no redirect', async () => {
  const doc = await newsroom.publishedBy('editor', { title: 'Bien nommé' })
  const { status } = await newsroom.as('editor', `/articles/${doc.id}`, {
    method: 'PATCH',
    body: { slug: 'mal-nomme', excerpt: '', _status: 'published' },
  })
  expect(status).toBe(400)
  expect(await findRedirect('/blog/bien-nomme')).toBeNull()
})
