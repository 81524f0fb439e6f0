import { asPublic, isPublic, PUBLIC, publicRow } from '@/payload/publication/public-row'
import { requestOn } from '../../../support/documents-in-memory'

const ROWS = [
  { id: 'draft', _status: 'draft' as const },
  { id: 'published', _status: 'published' as const },
  { id: 'in the trash', _status: 'published' as const, deletedAt: '2026-01-01T00:00:00.000Z' },
]

test('visitors see published documents outside the trash, one by one and in a query', async () => {
  expect(ROWS.filter(isPublic).map(({ id }) => id)).toEqual(['published'])
  expect(ROWS.map(asPublic)).toEqual([null, ROWS[1], null])
  expect([isPublic(null), asPublic(null)]).toEqual([false, null])
  const { req } = requestOn({ articles: ROWS })
  const { docs } = await req.payload.db.find({ collection: 'articles', pagination: false, where: PUBLIC })
  expect(docs).toEqual([ROWS[1]])
})

test('a row is read by its id, in its collection', async () => {
  const { req } = requestOn({ articles: ROWS, pages: [{ id: 'page' }] })
  expect(await publicRow(req, 'articles', 'draft')).toEqual(ROWS[0])
  expect(await publicRow(req, 'pages', 'draft')).toBeNull()
})
