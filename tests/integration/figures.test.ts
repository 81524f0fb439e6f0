import type { Article } from '@/payload-types'
import { bodyOf, type Doc, type Newsroom, openNewsroom } from '../support/newsroom'
import { openPublicPages } from '../support/public-pages'

let newsroom: Newsroom
let page: (path: string) => Promise<unknown>
let figure: Doc

const SOURCE = { label: 'Insee', url: 'https://exemple.fr', date: '2025-01-01T11:00:00.000Z' }
const block = (...items: object[]) => ({ blockType: 'keyFigures', items })

beforeAll(async () => {
  newsroom = await openNewsroom()
  page = await openPublicPages()
  const body = { value: '12', unit: 'milliers', label: 'de lits', scope: 'en Bretagne', source: SOURCE }
  const { status, json } = await newsroom.as('editor', '/figures?depth=0', { method: 'POST', body })
  expect(status).toBe(201)
  figure = json.doc as Doc
})
afterAll(() => newsroom.close())

const wordsAt = async (path: string) => JSON.stringify(await page(path))
const patch = (body: object, who: 'editor' | 'writer' = 'editor') =>
  newsroom.as(who, `/figures/${figure.id}`, { method: 'PATCH', body })

test('a figure is looked after by who makes it, and by somebody else if they say so', async () => {
  expect(figure.owner).toBe(newsroom.ids.editor)
  expect((await patch({ owner: newsroom.ids.writer })).status).toBe(200)
})

test('corrected once, a figure is corrected on pages, in feeds and previews', async () => {
  const body = bodyOf('Un texte.', block({ figure: figure.id }, { value: '7', label: 'autres' }))
  const { slug, id } = await newsroom.publishedBy('editor', { title: 'Deux chiffres', body })
  const about = { title: 'En chiffres', body, _status: 'published' }
  expect((await newsroom.as('editor', '/pages', { method: 'POST', body: about })).status).toBe(201)
  for (const path of [`/blog/${slug}`, '/en-chiffres', '/blog/flux.xml']) expect(await wordsAt(path)).toContain('"12"')
  expect((await patch({ value: '13' })).status).toBe(200)
  const { previewArticle } = await import('@/payload/queries/preview')
  const preview = await previewArticle(id, new Headers({ authorization: `JWT ${newsroom.tokens.editor}` }))
  for (const words of [
    ...(await Promise.all([`/blog/${slug}`, '/en-chiffres', '/blog/flux.xml'].map(wordsAt))),
    JSON.stringify(preview),
  ]) {
    expect(words).toContain('"13"')
    expect(words).not.toContain('"12"')
    expect(words).not.toContain(newsroom.ids.writer)
  }
})

test('a search finds an article by the shared figure as it is now', async () => {
  const search = await import('@/payload/search/site-index')
  await search.prepareSearch(newsroom.payload)
  const found = async (q: string) => {
    const answer = await search.askIndex({ q, filters: {}, sort: 'relevance', page: 1, size: 9 })
    return answer?.results.length
  }
  expect((await patch({ label: 'de mammouths' })).status).toBe(200)
  expect([await found('mammouths'), await found('lits')]).toEqual([2, 0])
  await search.stopSearch()
})

test('it says where it is shown, drafts too, and is not deleted while it is', async () => {
  const body = bodyOf('Un brouillon.', block({ figure: figure.id }))
  await newsroom.draftBy('writer', { title: 'Pas encore', slug: 'pas-encore', body })
  const { json } = await newsroom.as('writer', `/figures/${figure.id}/uses`)
  const uses = json.uses as { title: string; state: string }[]
  expect(uses.map(({ title, state }) => `${title}: ${state}`).sort()).toEqual([
    'Deux chiffres: published',
    'En chiffres: published',
    'Pas encore: draft',
  ])
  const refused = await newsroom.as('editor', `/figures/${figure.id}`, { method: 'DELETE' })
  expect(refused.status).toBe(403)
  expect(refused.json.errors?.[0]?.message).toContain('« Deux chiffres »')
  expect(refused.json.errors?.[0]?.message).toContain('« Pas encore » (brouillon)')
})

test('a row has a figure, or words of its own', async () => {
  const publish = async (...items: object[]) => {
    const body = { body: bodyOf('Un texte.', block(...items)) }
    const { id } = await newsroom.draftBy('editor', body)
    return await newsroom.as('editor', `/articles/${id}`, { method: 'PATCH', body: { _status: 'published' } })
  }
  expect((await publish({ figure: figure.id })).status).toBe(200)
  expect((await publish({ label: 'sans nombre' })).status).toBe(400)
})

test('a visitor reads a figure where an article shows it, and nothing else of the collection', async () => {
  expect((await newsroom.as(null, '/figures')).status).toBe(403)
  expect((await newsroom.as(null, `/figures/${figure.id}`)).status).toBe(403)
  const { json } = await newsroom.as(null, '/articles?where[title][equals]=Deux chiffres&depth=2')
  const [article] = json.docs as unknown as Article[]
  const shown = JSON.stringify(article?.body)
  expect(shown).toContain('mammouths')
  expect(shown).not.toMatch(/recheckOn|owner/)
  expect(JSON.stringify(article)).not.toContain('bodyFigures')
})

test('« Vérifié aujourd’hui » sets the day, and the next one as far away as before', async () => {
  const from = '2025-06-01T10:00:00.000Z'
  expect((await patch({ verifiedOn: from, recheckOn: '2025-12-01T11:00:00.000Z' })).status).toBe(200)
  const verify = (who: 'editor' | 'writer', id = figure.id) =>
    newsroom.as(who, `/figures/${id}/verified`, { method: 'POST' })
  expect((await verify('writer')).status).toBe(403)
  expect((await verify('editor', 'nobody')).status).toBe(404)
  const { status, json } = await verify('editor')
  expect(status).toBe(200)
  const { verifiedOn, recheckOn } = json.doc as unknown as { verifiedOn: string; recheckOn: string }
  const { sameTermFrom } = await import('@/payload/editorial/same-term')
  expect(recheckOn).toBe(sameTermFrom(verifiedOn, { from, to: '2025-12-01T11:00:00.000Z' }))
  expect(await wordsAt('/en-chiffres')).toContain('"verified"')
})
