import { changeOf, isSame } from '@/payload/publication/change'
import type { PublicRow } from '@/payload/publication/public-row'

const row = (data: Partial<PublicRow>): PublicRow => ({ id: 'a', title: 'Un titre', slug: 'un-titre', ...data })
const published = row({ _status: 'published' })
const draft = row({ _status: 'draft' })
const trashed = row({ _status: 'published', deletedAt: '2026-01-01T00:00:00.000Z' })

test.each([
  ['a first publication', null, published, 'published'],
  ['a draft that is published', draft, published, 'published'],
  ['what comes out of the trash published', trashed, published, 'published'],
  ['a correction', published, { ...published, title: 'Un autre' }, 'changed'],
  ['another address', published, { ...published, slug: 'ailleurs' }, 'renamed'],
  ['a withdrawal', published, draft, 'withdrawn'],
  ['the trash', published, trashed, 'withdrawn'],
  ['a deletion', published, null, 'withdrawn'],
  ['a new draft', null, draft, 'nothing'],
  ['a draft that goes on', draft, { ...draft, title: 'Un autre' }, 'nothing'],
  ['a draft that is deleted', draft, null, 'nothing'],
  ['a publication of the same text', published, { ...published, updatedAt: '2026-01-01T00:00:00.000Z' }, 'nothing'],
] as const)('%s is what its rows say', (_, before, after, change) => {
  expect(changeOf(before, after)).toBe(change)
})

test.each([
  'createdAt',
  'createdBy',
  'deletedAt',
  'revision',
  'step',
  'updatedAt',
  'updatedBy',
  'updatedByName',
  '_status',
])('no page shows the field %s: another value changes nothing', (field) => {
  expect(isSame({ title: 'Un', [field]: 'a' }, { title: 'Un', [field]: 'b' })).toBe(true)
  expect(isSame({ title: 'Un', [field]: 'a' }, { title: 'Deux', [field]: 'a' })).toBe(false)
})

test('a present and an absent document are different', () => {
  expect([isSame(null, null), isSame(null, { title: 'Un' }), isSame({ title: 'Un' }, null)]).toEqual([
    true,
    false,
    false,
  ])
})
