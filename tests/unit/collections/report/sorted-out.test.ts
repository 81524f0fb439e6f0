import type { ListedFinding, WrittenDocument } from '@/collections/before-publication/check'
import { fingerprintOf } from '@/collections/report/about'
import type { Kept } from '@/collections/report/keep'
import { sortedOut } from '@/collections/report/report'

const paragraph = (words: string) => ({ type: 'paragraph', children: [{ type: 'text', text: words }] })
const documentOf = (...children: object[]): WrittenDocument => ({
  collection: 'articles',
  title: 'Un titre',
  tags: ['un'],
  body: { root: { type: 'root', children } } as WrittenDocument['body'],
  undescribed: new Set(),
})

const finding = (changes: Partial<ListedFinding> = {}): ListedFinding => ({
  rule: 'vague-link',
  family: 'accessibility',
  name: 'Lien vague',
  kind: 'advises',
  message: 'Lien « ici »',
  place: { node: 0 },
  ...changes,
})
const kept = (byEditor: boolean): Kept => ({
  reason: 'Voulu',
  byName: 'Anne',
  byEditor,
  at: '2026-12-01T08:00:00.000Z',
})

const DOCUMENT = documentOf(paragraph('Ici.'), paragraph('Là.'))

test('what blocks comes first, in the order of the page', () => {
  const found = [
    finding(),
    finding({ rule: 'a', kind: 'blocks' }),
    finding({ rule: 'b' }),
    finding({ rule: 'c', kind: 'blocks' }),
  ]
  const { findings } = sortedOut(DOCUMENT, found, new Set(['b']), new Map())
  expect(findings.map(({ rule, kind, canBeKept }) => `${rule} ${kind} ${canBeKept}`)).toEqual([
    'a blocks false',
    'b blocks true',
    'c blocks false',
    'vague-link advises true',
  ])
})

test('a criterion has its words', () => {
  const { findings } = sortedOut(DOCUMENT, [finding({ rgaa: '6.1' })], new Set(), new Map())
  expect(findings[0]?.criterion).toBe('Chaque lien est-il explicite ?')
})

test.each([
  [false, false, 'kept'],
  [true, false, 'kept'],
  [true, true, 'kept'],
  [false, true, 'found'],
])('kept by an editor: %s, of a rule that blocks: %s, it is %s', (byEditor, blocks, where) => {
  const about = fingerprintOf(DOCUMENT, finding())
  const rules = new Set(blocks ? ['vague-link'] : [])
  const sorted = sortedOut(DOCUMENT, [finding()], rules, new Map([[about, kept(byEditor)]]))
  expect([sorted.findings.length, sorted.kept.length]).toEqual(where === 'kept' ? [0, 1] : [1, 0])
})

test('what a field needs is never kept away', () => {
  const needed = finding({ kind: 'blocks' })
  const all = new Map([[fingerprintOf(DOCUMENT, needed), kept(true)]])
  expect(sortedOut(DOCUMENT, [needed], new Set(), all).kept).toEqual([])
})

test('a fingerprint is of the rule and the words, and not of where they stand', () => {
  const of = (changes: Partial<ListedFinding>, document = DOCUMENT) => fingerprintOf(document, finding(changes))
  expect(of({ words: 'ici' })).toBe(of({ words: ' ici ', place: { node: 1 } }))
  expect(of({ words: 'ici' })).not.toBe(of({ words: 'là' }))
  expect(of({ words: 'ici' })).not.toBe(of({ words: 'ici', rule: 'capitals' }))
  // Without words, it is of all that stands there.
  expect(of({})).not.toBe(of({ place: { node: 1 } }))
  expect(of({ place: { node: 1 } })).toBe(of({}, documentOf(paragraph('Là.'))))
  expect(of({ place: { node: 9 } })).toBe(of({ place: { node: 8 } }))
  expect(of({ place: { field: 'tags' } })).not.toBe(of({ place: { field: 'title' } }))
})

test('the ids of a block are none of its words', () => {
  const block = (id: string, value: string) => ({
    type: 'block',
    fields: { id, blockType: 'keyFigures', items: [{ id: `${id}-1`, value }] },
  })
  const of = (id: string, value: string) => fingerprintOf(documentOf(block(id, value)), finding())
  expect(of('a', '3')).toBe(of('b', '3'))
  expect(of('a', '3')).not.toBe(of('a', '4'))
})
