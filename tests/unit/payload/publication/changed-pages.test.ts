import { addressTag, documentTag, FRONT_PAGE } from '@/payload/publication/cache-tags'
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
