import {
  acronymTag,
  addressTag,
  documentTag,
  FRONT_PAGE,
  GLOSSARY,
  HAS_GLOSSARY,
  SITEMAP,
} from '@/payload/publication/cache-tags'
import { changedPages, type ShownSlug } from '@/payload/publication/changed-pages'
import type { PublicRow } from '@/payload/publication/public-row'
import { requestOn } from '../../../support/documents-in-memory'

const row: PublicRow = { id: '1', slug: 'un', title: 'Un', name: 'Un', from: '/un', _status: 'published' }
const tagsOf = (collection: ShownSlug, before: PublicRow | null, after: PublicRow | null) =>
  changedPages(requestOn({ articles: [] }).req, collection, before, after)

test.each(['articles', 'pages', 'categories', 'dossiers', 'people', 'media'] as const)(
  'what is new in %s renews the pages that show it',
  async (collection) => {
    expect(await tagsOf(collection, null, row)).toContain(documentTag(collection, '1'))
    expect(await tagsOf(collection, row, null)).toContain(documentTag(collection, '1'))
  },
)

test('an entry of the glossary renews the glossary and the texts that have its acronym, before and after', async () => {
  const entry = { id: 'g', short: 'Ehpad', long: 'établissement', definition: 'Une maison.' }
  const { req } = requestOn({ glossary: [entry, { ...entry, id: 'h', short: 'MAS' }] })
  const tags = (before: PublicRow | null, after: PublicRow | null) => changedPages(req, 'glossary', before, after)
  const inTexts = [acronymTag('Ehpad'), acronymTag('EHPAD')]
  expect(await tags(null, entry)).toEqual([GLOSSARY, ...inTexts])
  expect(await tags(entry, { ...entry, definition: 'Deux.' })).toEqual([GLOSSARY])
  expect(await tags(entry, { ...entry, long: 'autre' })).toEqual([GLOSSARY, ...inTexts, ...inTexts])
  expect(await tags(entry, { ...entry, short: 'MAS' })).toEqual([GLOSSARY, ...inTexts, acronymTag('MAS')])
  expect(await tags(entry, entry)).toEqual([])
})

test('the first and the last entry of the glossary renew the pages that lead to it', async () => {
  const entry = { id: 'g', short: 'MAS', long: 'maison' }
  const first = await changedPages(requestOn({ glossary: [entry] }).req, 'glossary', null, entry)
  const last = await changedPages(requestOn({ glossary: [] }).req, 'glossary', entry, null)
  for (const tags of [first, last]) expect(tags).toEqual([GLOSSARY, acronymTag('MAS'), HAS_GLOSSARY, SITEMAP])
})

test('a redirect renews the address that it leads from', async () => {
  expect(await tagsOf('redirects', null, row)).toEqual([addressTag('/un')])
})

test.each(['articles', 'pages'] as const)(
  'a draft in %s, or what is in the trash, renews nothing',
  async (collection) => {
    const draft = { ...row, _status: 'draft' as const }
    expect(await tagsOf(collection, null, draft)).toEqual([])
    expect(await tagsOf(collection, draft, { ...draft, title: 'Deux' })).toEqual([])
    expect(await tagsOf(collection, { ...row, deletedAt: '2025-01-01T09:00:00.000Z' }, null)).toEqual([])
    expect(await tagsOf(collection, row, draft)).not.toContain(FRONT_PAGE)
    expect(await tagsOf(collection, row, draft)).toContain(documentTag(collection, '1'))
  },
)
