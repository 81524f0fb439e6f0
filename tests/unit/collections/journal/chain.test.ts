import fc from 'fast-check'
import { BEGINNING, canonical, type Entry, type Head, journalKey, type Line, sealed } from '@/collections/journal/chain'
import { ChainCheck } from '@/collections/journal/chain-check'
import { purgeMark } from '@/collections/journal/purge-mark'

const KEY = journalKey('un-secret-de-plus-de-trente-deux-signes')

const ENTRY: Entry = {
  at: '2026-11-30T06:20:00.123Z',
  event: 'published',
  actorKind: 'person',
  actorId: 'a1',
  actorName: 'Marie Le Goff',
  documentCollection: 'articles',
  documentId: 'd1',
  title: 'Titre',
  detail: null,
  network: '192.0.2.0/24',
  count: 1,
  sentence: 'Marie Le Goff a publié l’article « Titre »',
}

function chainOf(length: number, entry: (index: number) => Entry = () => ENTRY, key = KEY): Line[] {
  const lines: Line[] = []
  for (let index = 0; index < length; index += 1) lines.push(sealed(entry(index), lines.at(-1) ?? BEGINNING, key))
  return lines
}

const headOf = (lines: Line[]): Head => lines.at(-1) ?? BEGINNING

function verdictOn(lines: Line[], anchor: Head | null = headOf(chainOf(8)), keys = [KEY]) {
  const check = new ChainCheck(keys, anchor)
  lines.every((line) => check.take(line))
  return check.end()
}

test('a chain that nobody touched is whole', () => {
  expect(verdictOn(chainOf(8))).toEqual({ kind: 'whole', lines: 8, first: 1, last: 8 })
  expect(verdictOn([], null)).toEqual({ kind: 'whole', lines: 0, first: 0, last: 0 })
})

test('a change of any value of any line shows', () => {
  const names = Object.keys(ENTRY) as (keyof Entry)[]
  fc.assert(
    fc.property(fc.nat(7), fc.constantFrom(...names), fc.string({ minLength: 1 }), (index, name, added) => {
      const lines = chainOf(8)
      const line = lines[index] as Line
      const other = { at: '2026-11-30T06:20:00.124Z', count: 2 }[name as string] ?? `${line[name] ?? ''}${added}`
      lines[index] = { ...line, [name]: other }
      expect(verdictOn(lines)).toEqual({ kind: 'broken', fault: 'changed', number: index + 1 })
    }),
  )
})

test.each([1, 4, 7])('line %i that was removed shows, also when those after it are numbered anew', (number) => {
  const lines = chainOf(8)
  const without = lines.filter((line) => line.number !== number)
  const fault = number === 1 ? { fault: 'no beginning', number: 2 } : { fault: 'missing', number }
  expect(verdictOn(without)).toEqual({ kind: 'broken', ...fault })
  const renumbered = without.map((line, index) => ({ ...line, number: index + 1 }))
  expect(verdictOn(renumbered)).toEqual({ kind: 'broken', fault: 'changed', number })
})

test('lines cut off at the end show by the noted end', () => {
  expect(verdictOn(chainOf(6))).toEqual({ kind: 'broken', fault: 'cut at the end', number: 7 })
  expect(verdictOn([])).toEqual({ kind: 'broken', fault: 'cut at the end', number: 1 })
  const seen = { ...headOf(chainOf(8)), lostFrom: 7 }
  expect(verdictOn(chainOf(12), seen)).toEqual({ kind: 'broken', fault: 'cut at the end', number: 7 })
  expect(verdictOn(chainOf(8), null)).toEqual({ kind: 'broken', fault: 'no anchor', number: 8 })
})

test('lines written after the end was noted are whole', () => {
  expect(verdictOn(chainOf(12))).toMatchObject({ kind: 'whole', last: 12 })
})

test('another chain of as many lines is not the one that was noted', () => {
  const other = chainOf(8, () => ({ ...ENTRY, title: 'Autre' }))
  expect(verdictOn(other)).toEqual({ kind: 'broken', fault: 'other end', number: 8 })
})

test('a line between two chains of one key does not follow', () => {
  const other = chainOf(8, () => ({ ...ENTRY, title: 'Autre' }))
  const mixed = [...chainOf(8).slice(0, 4), ...other.slice(4)]
  expect(verdictOn(mixed)).toEqual({ kind: 'broken', fault: 'unlinked', number: 5 })
})

test('whoever has only the database cannot write the hashes anew', () => {
  const forged = chainOf(8, () => ENTRY, journalKey('un autre secret, celui de la personne'))
  expect(verdictOn(forged)).toEqual({ kind: 'broken', fault: 'unknown key', number: 1 })
  const underOurName = forged.map((line) => ({ ...line, key: KEY.fingerprint }))
  expect(verdictOn(underOurName)).toMatchObject({ kind: 'broken', fault: 'changed' })
})

test('a new secret goes on with the chain, and both are needed to verify it', () => {
  const former = journalKey('le secret d’avant, celui de l’an dernier')
  const begun = chainOf(3, () => ENTRY, former)
  const lines = [...begun, sealed(ENTRY, headOf(begun), KEY)]
  expect(verdictOn(lines, headOf(lines))).toMatchObject({ fault: 'unknown key', number: 1 })
  expect(verdictOn(lines, headOf(lines), [KEY, former])).toMatchObject({ kind: 'whole', lines: 4 })
})

test('a purge leaves a chain that is proven from the line that it names, and from no other', () => {
  const lines = chainOf(5)
  const purged = { ...ENTRY, event: 'journal-purged', documentId: purgeMark(lines[2] as Line) }
  const all = [...lines, sealed(purged, headOf(lines), KEY)]
  expect(verdictOn(all.slice(3), headOf(all))).toEqual({ kind: 'whole', lines: 3, first: 4, last: 6 })
  expect(verdictOn(all.slice(4), headOf(all))).toEqual({ kind: 'broken', fault: 'no beginning', number: 5 })
  expect(verdictOn(all.slice(2), headOf(all))).toEqual({ kind: 'broken', fault: 'no beginning', number: 3 })
})

test('the form that is hashed does not depend on what a database makes of it', () => {
  const [line] = chainOf(1) as [Line]
  const { hash: _hash, ...given } = line
  const reversed = Object.fromEntries(Object.entries(given).reverse()) as typeof given
  const asRead = { ...reversed, detail: '', at: '2026-11-30T06:20:00.123+00:00' }
  expect(canonical(asRead)).toBe(canonical(given))
})
