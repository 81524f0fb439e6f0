import { aspectTags, takenAddressTags } from '@/payload/publication/aspects'
import { addressTag, documentTag } from '@/payload/publication/cache-tags'

const WHOLE = {
  id: '1',
  title: 'Un titre',
  slug: 'un-titre',
  excerpt: 'Un chapô',
  category: 'c',
  cover: 'm',
  coverKey: 'k',
  tags: ['t'],
  revisedAt: null,
  publishedAt: '2025-01-01T09:00:00.000Z',
  readingMinutes: 1,
  sample: false,
  authors: ['n'],
  body: 'Un texte',
  meta: 'Autre chose',
}

const partsChanged = (collection: string, field: string) =>
  aspectTags(collection, WHOLE, { ...WHOLE, [field]: 'autre' }).slice(1)

const tagsOf = (collection: string, ...parts: ('card' | 'text' | 'name' | 'link' | 'mark')[]) =>
  parts.map((part) => documentTag(collection, '1', part))

test.each([
  ['title', ['card', 'text', 'name']],
  ['slug', ['card', 'text', 'name']],
  ['excerpt', ['card', 'text']],
  ['category', ['card', 'text']],
  ['cover', ['card', 'text']],
  ['tags', ['text']],
  ['revisedAt', ['text']],
  ['coverKey', ['card']],
  ['publishedAt', ['card', 'text']],
  ['readingMinutes', ['card']],
  ['sample', ['card', 'text']],
  ['authors', ['text']],
  ['body', ['text']],
  ['meta', []],
] as const)('who changes the field %s of an article changes what shows %j of it', (field, parts) => {
  expect(partsChanged('articles', field)).toEqual(tagsOf('articles', ...parts))
})

test.each([
  ['pages', 'title'],
  ['pages', 'slug'],
  ['categories', 'title'],
  ['categories', 'slug'],
])('in %s, the field %s is a name', (collection, field) => {
  expect(partsChanged(collection, field)).toEqual(tagsOf(collection, 'name'))
  expect(partsChanged(collection, 'description')).toEqual([])
})

test('the band of a dossier on the home page is renewed with its words, not with its cover', () => {
  expect(partsChanged('dossiers', 'title')).toEqual(tagsOf('dossiers', 'card', 'name'))
  expect(partsChanged('dossiers', 'slug')).toEqual(tagsOf('dossiers', 'card', 'name'))
  expect(partsChanged('dossiers', 'description')).toEqual(tagsOf('dossiers', 'card'))
  expect(partsChanged('dossiers', 'cover')).toEqual([])
})

test('the name of a person is apart from a link to their page', () => {
  expect(partsChanged('people', 'name')).toEqual(tagsOf('people', 'name', 'link'))
  expect(partsChanged('people', 'slug')).toEqual(tagsOf('people', 'link'))
  expect(partsChanged('people', 'role')).toEqual([])
})

test('the mark of a category is apart from its name, which the feed shows without it', () => {
  expect(partsChanged('categories', 'mark')).toEqual(tagsOf('categories', 'mark'))
})

test('whatever changed, the pages that show the whole document are renewed', () => {
  expect(aspectTags('articles', WHOLE, WHOLE)).toEqual([documentTag('articles', '1')])
  expect(aspectTags('media', WHOLE, null)).toEqual([documentTag('media', '1')])
})

test('publishing or withdrawing a document changes all its parts', () => {
  const all = [documentTag('articles', '1'), ...tagsOf('articles', 'card', 'text', 'name')]
  expect(aspectTags('articles', null, WHOLE)).toEqual(all)
  expect(aspectTags('articles', WHOLE, null)).toEqual(all)
})

test('a document that never was public is on no page', () => {
  expect(aspectTags('articles', null, null)).toEqual([])
})

test('a document takes an address when it comes to it, not when it stays or leaves', () => {
  expect(takenAddressTags('articles', null, WHOLE)).toEqual([addressTag('/blog/un-titre')])
  expect(takenAddressTags('pages', { slug: 'ancien' }, WHOLE)).toEqual([addressTag('/un-titre')])
  expect(takenAddressTags('articles', WHOLE, { ...WHOLE, title: 'autre' })).toEqual([])
  expect(takenAddressTags('articles', WHOLE, null)).toEqual([])
})
