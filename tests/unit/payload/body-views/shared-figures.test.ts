import { blockView } from '@/payload/body-views/block-views'
import type { KeyFiguresView } from '@/payload/queries/views'

const SOURCE = { label: 'Insee', url: 'https://exemple.fr', date: '2025-01-01T11:00:00.000Z' }
const SHARED = { id: 'f1', value: '-4', unit: '%', label: 'de "lits"', scope: 'en France', source: SOURCE }

function view(fields: object) {
  const shown: string[] = []
  const block = { blockType: 'keyFigures', ...fields }
  const around = {
    contentOf: () => [],
    countFigures: () => 1,
    shows: (...what: string[]) => void shown.push(what.join(' ')),
  }
  return { view: blockView(block, around as never) as KeyFiguresView | null, shown }
}

test('a row that names a shared figure shows it, its scope and the day when it was verified, and says so to the page', () => {
  const figure = { ...SHARED, verifiedOn: '2026-11-06T11:00:00.000Z', owner: 'u1' }
  const { view: made, shown } = view({ items: [{ figure }, { value: '12', label: 'autres' }] })
  expect(shown).toEqual(['figures f1'])
  expect(made?.items).toEqual([
    {
      value: '−4',
      unit: '%',
      label: 'de «\u202flits\u202f»',
      scope: 'en France',
      source: {
        label: 'Insee',
        url: 'https://exemple.fr',
        date: expect.objectContaining({ label: '1er janvier 2025' }),
      },
      verified: { iso: '2026-11-06T11:00:00.000Z', label: '6 novembre 2026' },
    },
    { value: '12', label: 'autres' },
  ])
  expect(made?.source).toBeUndefined()
})

test('the source that all figures share stands once, at the block', () => {
  const { view: both } = view({ items: [{ figure: SHARED }, { figure: { ...SHARED, id: 'f2', value: '5' } }] })
  expect(both?.source?.label).toBe('Insee')
  expect(both?.items.map(({ source }) => source)).toEqual([undefined, undefined])
  const { view: own } = view({ items: [{ figure: SHARED }], source: { label: 'Nous' } })
  expect(own?.source).toEqual({ label: 'Nous' })
  expect(own?.items[0]?.source?.label).toBe('Insee')
})

test('a figure that visitors may not read leaves no empty place, and the page still waits for it', () => {
  const { view: made, shown } = view({ items: [{ figure: 'gone' }] })
  expect(made).toBeNull()
  expect(shown).toEqual(['figures gone'])
})

test('an address that is no link stays words', () => {
  const source = { label: 'Insee', url: 'javascript:alert(1)' }
  expect(view({ items: [{ figure: { ...SHARED, source } }] }).view?.source).toEqual({ label: 'Insee' })
})
