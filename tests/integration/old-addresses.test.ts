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

test('an article that is withdrawn and comes back elsewhere is found from its first address', async () => {
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

test('no redirect leads to a withdrawn article, nor to a deleted one', async () => {
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

test('a category is renamed whatever odd redirect from before leads to it, which follows', async () => {
  const { payload } = newsroom
  const doc = (await payload.create({ collection: 'categories', data: { title: 'Suivie' } })) as unknown as Doc
  const to = { type: 'custom' as const, url: '/blog/categorie/suivie' }
  const [createdAt, updatedAt] = ['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z']
  const odd = { id: 'jadis', from: 'sans-barre', to, createdAt, updatedAt }
  const { id } = await payload.db.create({ collection: 'redirects', data: odd })
  await patch(doc, { slug: 'encore-suivie' }, '', 'categories')
  const kept = await payload.findByID({ collection: 'redirects', id: String(id), depth: 0 })
  expect(kept).toMatchObject({ from: 'sans-barre', to: { url: '/blog/categorie/encore-suivie' } })
})

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

describe('a redirect that an admin makes', () => {
  const make = async (from: string, to: string | Doc) => {
    const reference = typeof to === 'string' ? null : { relationTo: 'articles', value: to.id }
    const target = reference ? { type: 'reference', reference } : { type: 'custom', url: to }
    const body = { from, to: target }
    const { status, json } = await newsroom.as('admin', '/redirects?depth=0', { method: 'POST', body })
    const fault = json.errors?.[0]?.data?.errors?.[0]
    return { status, doc: json.doc as Doc, at: fault?.path, message: fault?.message }
  }
  const site = () => import('@/payload/env').then(({ env }) => env.SITE_URL)
  const stored = async (from: string) => {
    const where = { from: { equals: from } }
    const { docs } = await newsroom.payload.find({ collection: 'redirects', depth: 0, where })
    return docs[0]?.to
  }

  test('is followed to its end when it is written, and takes those along that led to it', async () => {
    const article = await newsroom.publishedBy('editor', { title: 'Au bout' })
    expect((await make('/un-b', '/un-c')).status).toBe(201)
    expect((await make('/un-a', `${await site()}/un-b/`)).doc.to).toMatchObject({ type: 'custom', url: '/un-c' })
    expect((await make('/un-c', article)).status).toBe(201)
    for (const from of ['/un-a', '/un-b', '/un-c']) {
      expect([from, await stored(from)]).toMatchObject([from, { type: 'reference', reference: { value: article.id } }])
      expect(await findRedirect(from)).toBe('/blog/au-bout')
    }
    expect((await make('/un-d', '/un-a?x=1#y')).status).toBe(201)
    expect(await findRedirect('/un-d')).toBe('/blog/au-bout?x=1#y')
    await publish(article, { slug: 'plus-loin' })
    for (const from of ['/un-a', '/un-d']) expect(await findRedirect(from)).toMatch(/^\/blog\/plus-loin/)
  })

  test('that comes back to where it began is refused with its way, also through the address of the site', async () => {
    expect((await make('/deux-b', '/deux-c')).status).toBe(201)
    expect((await make('/deux-c', '/deux-d')).status).toBe(201)
    for (const [from, to, message] of [
      ['/deux-a', '/deux-a', 'Cette adresse mène à elle-même : /deux-a → /deux-a.'],
      ['/deux-a', `${await site()}/deux-a/?x=1`, 'Cette adresse mène à elle-même : /deux-a → /deux-a.'],
      ['/deux-d', '/deux-c', 'Cette redirection tournerait en rond : /deux-d → /deux-c → /deux-d.'],
      ['/deux-d', `${await site()}/deux-b`, 'Cette redirection tournerait en rond : /deux-d → /deux-b → /deux-d.'],
      ['/d%C3%A9tour', '/détour', 'Cette adresse mène à elle-même : /détour → /détour.'],
    ] as const) {
      expect([from, to, await make(from, to)]).toMatchObject([from, to, { status: 400, at: 'to.url', message }])
    }
    const { doc } = await make('/deux-d', '/blog')
    const body = { to: { type: 'custom', url: `${await site()}/deux-d` } }
    const { status } = await newsroom.as('admin', `/redirects/${doc.id}`, { method: 'PATCH', body })
    expect(status).toBe(400)
    for (const from of ['/deux-b', '/deux-c', '/deux-d']) expect(await findRedirect(from)).toBe('/blog')
  })

  test('over a page that readers see is refused: it would not act', async () => {
    const article = await newsroom.publishedBy('editor', { title: 'Bien vivant' })
    for (const from of ['/blog/bien-vivant', '/blog/categorie/metiers', '/blog', '/admin/login', '/sitemap.xml']) {
      const refused = await make(from, '/ailleurs')
      expect([from, refused]).toMatchObject([from, { status: 400, at: 'from' }])
      expect(refused.message).toContain(`une page à l’adresse ${from} : la redirection n’agirait pas.`)
    }
    await patch(article, { _status: 'draft' })
    expect((await make('/blog/bien-vivant', '/ailleurs')).status).toBe(201)
  })

  test('takes the address of a withdrawn article, whose own waits for it, and keeps it', async () => {
    const article = await newsroom.publishedBy('editor', { title: 'Retirée' })
    await publish(article, { slug: 'retiree-2' })
    await patch(article, { _status: 'draft' })
    const other = await newsroom.publishedBy('editor', { title: 'À la place' })
    expect((await make('/blog/retiree-2', other)).status).toBe(201)
    // Its first address goes the same way.
    for (const from of ['/blog/retiree', '/blog/retiree-2']) expect(await findRedirect(from)).toBe('/blog/a-la-place')
    const again = await make('/blog/retiree-2', '/blog')
    expect(again).toMatchObject({ status: 400, at: 'from' })
    expect(again.message).toBe(
      '/blog/retiree-2 mène déjà à /blog/a-la-place : modifiez cette redirection au lieu d’en ajouter une.',
    )
    await publish(article)
    expect(await findRedirect('/blog/retiree')).toBe('/blog/retiree-2')
  })

  test('to another site survives the article that comes back and goes again', async () => {
    const article = await newsroom.publishedBy('editor', { title: 'Va-et-vient' })
    await patch(article, { _status: 'draft' })
    expect((await make('/blog/va-et-vient', 'https://exemple.fr/suite')).status).toBe(201)
    await publish(article)
    await patch(article, { _status: 'draft' })
    expect(await findRedirect('/blog/va-et-vient')).toBe('https://exemple.fr/suite')
  })

  test('to another article survives too', async () => {
    const article = await newsroom.publishedBy('editor', { title: 'Cédée' })
    const other = await newsroom.publishedBy('editor', { title: 'Repreneuse' })
    await patch(article, { _status: 'draft' })
    expect((await make('/blog/cedee', other)).status).toBe(201)
    await publish(article)
    await patch(article, { _status: 'draft' })
    expect(await findRedirect('/blog/cedee')).toBe('/blog/repreneuse')
  })

  test('to an article’s address gives way when the article takes its own', async () => {
    const article = await newsroom.publishedBy('editor', { title: 'Avant échange' })
    expect((await make('/blog/apres-echange', '/blog/avant-echange')).status).toBe(201)
    await publish(article, { slug: 'apres-echange' })
    expect(await findRedirect('/blog/avant-echange')).toBe('/blog/apres-echange')
    expect(await stored('/blog/apres-echange')).toBeUndefined()
  })

  test('from what is hardly a path is taken or refused, and fails nothing', async () => {
    for (const from of ['/\\', '/\\[', 'http://[', '//']) {
      expect([from, [201, 400].includes((await make(from, '/blog')).status)]).toEqual([from, true])
    }
  })

  test('from an address with accents is found however it is encoded', async () => {
    expect((await make('/été/', '/où ça'.replace(' ', '-'))).status).toBe(201)
    for (const path of ['/été', '/%C3%A9t%C3%A9']) expect(await findRedirect(path)).toBe('/o%C3%B9-%C3%A7a')
  })
})
