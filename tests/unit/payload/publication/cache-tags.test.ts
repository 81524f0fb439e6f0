import {
  addressTag,
  adjacentTag,
  beginningTag,
  CATEGORIES,
  COUNTS,
  documentTag,
  FRONT_PAGE,
  listTag,
  SITE,
  SITEMAP,
} from '@/payload/publication/cache-tags'

test('an address is one, however it is written', () => {
  expect(addressTag('/%C3%A9t%C3%A9/')).toBe(addressTag('/été'))
  expect(addressTag('/été//')).toBe(addressTag('/été'))
  expect(addressTag('/')).not.toBe(addressTag('/blog'))
  expect(addressTag('/')).toBe('address:/')
  expect(addressTag('/100%')).toBe('address:/100%')
})

test('no two things that pages show have one tag', () => {
  const tags = [
    documentTag('articles', '1'),
    documentTag('pages', '1'),
    ...(['card', 'text', 'name'] as const).map((aspect) => documentTag('articles', '1', aspect)),
    addressTag('/'),
    ...(['all', 'category:1', 'dossier:1', 'author:1'] as const).flatMap((list) => [
      listTag(list),
      beginningTag(list, 8),
      beginningTag(list, 20),
    ]),
    adjacentTag('1'),
    adjacentTag('2'),
    COUNTS,
    CATEGORIES,
    SITEMAP,
    SITE,
    FRONT_PAGE,
  ]
  expect(new Set(tags).size).toBe(tags.length)
  expect(tags).not.toContain('')
})

test('a document is on a page whole unless a part of it is named', () => {
  expect(documentTag('articles', '1', 'whole')).toBe(documentTag('articles', '1'))
})
