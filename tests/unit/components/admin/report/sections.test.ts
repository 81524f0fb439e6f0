import type { ListedFinding } from '@/collections/before-publication/check'
import { foundBySite, shownFindings, withKindsOf } from '@/components/admin/report/merged-findings'
import type { SiteFinding } from '@/components/admin/report/report-requests'
import { sectionsOf, summaryOf } from '@/components/admin/report/sections'

const finding = (of: Partial<ListedFinding> = {}): ListedFinding => ({
  rule: 'spelling',
  family: 'french',
  name: 'Orthographe',
  kind: 'advises',
  message: 'Mot inconnu',
  place: { node: 0 },
  ...of,
})
const blocking = finding({ rule: 'undescribed-picture', family: 'accessibility', kind: 'blocks' })

test.each([
  [[], 'Aucune remarque'],
  [[finding()], '1 remarque'],
  [[finding(), finding()], '2 remarques'],
  [[blocking], '1 remarque à régler pour publier'],
  [[blocking, blocking], '2 remarques à régler pour publier'],
  [[blocking, finding(), finding()], '3 remarques, dont 1 à régler pour publier'],
])('%j is said in one line', (findings, expected) => {
  expect(summaryOf(findings)).toBe(expected)
})

test('what blocks stands first whatever its family, the rest by family, and an empty family is not shown', () => {
  const sections = sectionsOf([
    finding({ family: 'legal' }),
    finding({ mend: 'État' }),
    blocking,
    finding({ family: 'accessibility' }),
  ])
  expect(sections.map(({ title, findings, mendable }) => [title, findings.length, mendable.length])).toEqual([
    ['À régler pour publier', 1, 0],
    ['Accessibilité', 1, 0],
    ['Français', 1, 1],
    ['Personnes et droits', 1, 0],
  ])
})

test('a mend that takes words away is one', () => {
  expect(sectionsOf([finding({ mend: '' })])[0]?.mendable).toHaveLength(1)
})

test('of the report on the saved draft, only what the form cannot find itself is shown', () => {
  expect(foundBySite([blocking, finding()])).toEqual([finding()])
})

test.each([
  ['the same words are kept wherever they stand', { words: 'Skorann' }, { words: 'Skorann', place: { node: 7 } }, 0],
  ['other words come back', { words: 'Skorann' }, { words: 'Skorant' }, 1],
  ['another rule is not kept', { words: 'Skorann', rule: 'doubled-word' }, { words: 'Skorann' }, 1],
  ['one without words is kept at its place', { place: { field: 'cover' } }, { place: { field: 'cover' } }, 0],
  ['one without words comes back at another place', { place: { field: 'cover' } }, { place: { node: 2 } }, 1],
])('%s', (_what, kept, found, shown) => {
  const { message: _, family: __, ...named } = finding()
  const one = { ...named, reason: 'C’est voulu', byName: null, ...kept }
  expect(shownFindings([finding(found)], [one])).toHaveLength(shown)
})

test('a rule that the settings have block blocks in the form too, and may be kept; what the site needs may not', () => {
  const capitals = finding({ rule: 'capitals' })
  const site = { findings: [], kept: [], unavailable: [], blocking: [capitals.rule], at: '' }
  const [chosen, needed, advised] = withKindsOf<SiteFinding>(site, [capitals, blocking, finding()])
  expect(chosen).toMatchObject({ kind: 'blocks', canBeKept: true })
  expect(needed).toMatchObject({ kind: 'blocks', canBeKept: false })
  expect(advised).toMatchObject({ kind: 'advises', canBeKept: true })
})

test('equal findings have names of their own, and what blocks comes first', () => {
  const shown = shownFindings([finding(), finding(), blocking], [])
  expect(new Set(shown.map(({ id }) => id)).size).toBe(3)
  expect(shown[0]?.kind).toBe('blocks')
})
