import { keepOldAddress } from '@/payload/publication/old-addresses'
import type { PublicRow } from '@/payload/publication/public-row'
import { type Row, requestOn } from '../../../support/documents-in-memory'

const published: PublicRow = { id: '1', _status: 'published', slug: 'un', title: 'Un' }
const draft: PublicRow = { ...published, _status: 'draft' }
const toDocument = (collection: string, value = '1') => ({
  type: 'reference',
  reference: { relationTo: collection, value },
})
const toPath = (url: string) => ({ type: 'custom', url })

type Step = [collection: Parameters<typeof keepOldAddress>[1], before: PublicRow | null, after: PublicRow | null]

/** Returns the redirects, without their ids, after a write. */
async function redirectsAfter([collection, before, after]: Step, redirects: Row[] = []) {
  const { req, rows } = requestOn({ redirects })
  await keepOldAddress(req, collection, before, after)
  return rows.redirects?.map(({ from, to }) => ({ from, to }))
}

test.each([
  ['articles', '/blog/un'],
  ['pages', '/un'],
] as const)('what is renamed in %s follows its old address to itself', async (collection, from) => {
  expect(await redirectsAfter([collection, published, { ...published, slug: 'deux' }])).toEqual([
    { from, to: toDocument(collection) },
  ])
})

test('the address of an article that is withdrawn is kept, should it come back under another', async () => {
  expect(await redirectsAfter(['articles', published, draft])).toEqual([
    { from: '/blog/un', to: toDocument('articles') },
  ])
})

test.each<[string, Step]>([
  ['a first publication', ['articles', null, published]],
  ['a correction', ['articles', published, { ...published, title: 'Deux' }]],
  ['a draft that is renamed', ['pages', draft, { ...draft, slug: 'deux' }]],
  ['a deletion', ['articles', published, null]],
  ['a file', ['media', published, { ...published, slug: 'deux' }]],
  ['a redirect', ['redirects', published, { ...published, slug: 'deux' }]],
  ['a new category', ['categories', null, published]],
  ['a category with another title', ['categories', published, { ...published, title: 'Deux' }]],
])('%s leaves no address behind', async (_, step) => {
  expect(await redirectsAfter(step)).toEqual([])
})

test('an existing redirect leads to the last document of the address, and no other does', async () => {
  const redirects = [
    { id: 'other', from: '/blog/autre', to: toDocument('articles', 'other') },
    { id: 'old', from: '/blog/un', to: toDocument('articles', '2') },
  ]
  expect(await redirectsAfter(['articles', published, { ...published, slug: 'deux' }], redirects)).toEqual([
    { from: '/blog/autre', to: toDocument('articles', 'other') },
    { from: '/blog/un', to: toDocument('articles') },
  ])
})

test.each([
  ['categories', '/blog/categorie/'],
  ['dossiers', '/blog/dossier/'],
  ['people', '/blog/auteur/'],
] as const)('what is renamed in %s is reached from all its addresses in one hop', async (collection, place) => {
  const row = { id: '1', slug: 'deux' }
  const redirects = [
    { id: 'first', from: `${place}un`, to: toPath(`${place}deux`) },
    { id: 'apart', from: `${place}autre`, to: toPath(`${place}ailleurs`) },
  ]
  expect(await redirectsAfter([collection, row, { ...row, slug: 'trois' }], redirects)).toEqual([
    { from: `${place}un`, to: toPath(`${place}trois`) },
    { from: `${place}autre`, to: toPath(`${place}ailleurs`) },
    { from: `${place}deux`, to: toPath(`${place}trois`) },
  ])
})

test('a category that takes an address back is shown there, whatever led away from it', async () => {
  const row = { id: '1', slug: 'deux' }
  const redirects = [
    { id: 'away', from: '/blog/categorie/un', to: toPath('/blog/categorie/deux') },
    { id: 'apart', from: '/blog/categorie/autre', to: toPath('/blog/categorie/ailleurs') },
  ]
  expect(await redirectsAfter(['categories', row, { ...row, slug: 'un' }], redirects)).toEqual([
    { from: '/blog/categorie/autre', to: toPath('/blog/categorie/ailleurs') },
    { from: '/blog/categorie/deux', to: toPath('/blog/categorie/un') },
  ])
  expect(await redirectsAfter(['categories', null, { ...row, slug: 'un' }], redirects)).toEqual([
    { from: '/blog/categorie/autre', to: toPath('/blog/categorie/ailleurs') },
  ])
})
