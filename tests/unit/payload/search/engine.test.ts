import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { acronymsIn } from '@/payload/search/engine/acronyms.mjs'
import { distanceOf } from '@/payload/search/engine/distance.mjs'
import { complete, find } from '@/payload/search/engine/find.mjs'
import { wordsOf } from '@/payload/search/engine/french-words.mjs'
import { IndexFile } from '@/payload/search/engine/index-file.mjs'
import type { Asked, Filters } from '@/payload/search/engine/types'
import { corpusEntries } from '../../../support/golden-queries'

const folder = mkdtempSync(join(tmpdir(), 'skorann-search-'))
afterAll(() => rmSync(folder, { recursive: true }))

const index = new IndexFile(':memory:')
index.put(corpusEntries())
const ask = (q: string, more: Partial<Asked> = {}) =>
  find(index, { q, filters: {}, sort: 'relevance', page: 1, size: 10, ...more })
const text = (pieces: { text: string; marked: boolean }[]) =>
  pieces.map(({ text: part, marked }) => (marked ? `[${part}]` : part)).join('')

test.each([
  ['L’aide d’aujourd’hui', ['aide', 'aujourdhui']],
  ['lorsqu’il', ['il']],
  ['les prud’hommes', ['les', 'prudhommes']],
  ['E.H.P.A.D. et C.N.R.S.', ['ehpad', 'et', 'cnrs']],
  ['Cœur, ex æquo', ['coeur', 'ex', 'aequo']],
  ['aide-soignant 2025', ['aide', 'soignant', '2025']],
  ['', []],
  ['« ’ … !', []],
])('the words of %s', (written, surfaces) => {
  expect(wordsOf(written).map(({ surface }) => surface)).toEqual(surfaces)
})

test.each([
  ['travaux', 'travail'],
  ['hôpitaux', 'hôpital'],
  ['yeux', 'œil'],
  ['directrices', 'directeur'],
  ['éducatrice', 'éducateurs'],
  ['îles', 'île'],
])('%s and %s are one word', (one, other) => {
  expect(wordsOf(one)[0]?.stem).toBe(wordsOf(other)[0]?.stem)
})

test.each([
  ['l’économie sociale et solidaire (ESS)', [['ess', 4]]],
  ['maison d’accueil spécialisée (MAS)', [['mas', 3]]],
  ['le conseil (CNSA)', []],
  ['(ESS)', []],
])('what is explained in %s', (written, acronyms) => {
  const found = acronymsIn(written).map(({ acronym, expansion }) => [acronym, expansion.split(' ').length])
  expect(found).toEqual(acronyms)
})

test.each([
  ['planning', 'plannig', 1],
  ['infirmier', 'infirmeir', 1],
  ['gale', 'gale', 0],
  ['gale', 'lait', 3],
])('from %s to %s', (one, other, errors) => {
  expect(distanceOf(one, other, 2)).toBe(errors)
})

test('a word of three letters is not corrected, one of four is', () => {
  expect(ask('dox').total).toBe(0)
  expect(ask('galu').suggestion).toBe('gale')
})

test('the word that was meant takes the place of the one that was typed', () => {
  expect(ask('la coopérattive, l’aide !').suggestion).toBe('la coopérative, l’aide !')
})

test('words are marked where they are, with their own letters', () => {
  const [first] = ask('oeuvre').results
  expect(text(first?.title ?? [])).toBe('Pourquoi la main-d’[œuvre] manque dans le médico-social')
  const [garden] = ask('paysagiste').results
  expect(text(garden?.passage ?? [])).toBe(
    'Les personnes désorientées y marchent sans se perdre. Le [paysagiste] a travaillé avec les familles.',
  )
})

test('a title weighs more than a text, and of equals the newer comes first', () => {
  expect(ask('jardin').results.map(({ key }) => key)).toEqual(['articles:alzheimer-jardin', 'articles:ehpad-repas'])
  const twins = new IndexFile(':memory:')
  const [one] = corpusEntries()
  if (!one) throw new Error('The corpus is empty.')
  const twin = (key: string, date: string) => ({ ...one, key, facets: { ...one.facets, date }, shows: [] })
  twins.put([
    twin('articles:old', '2024-01-01'),
    twin('articles:new', '2025-01-01'),
    twin('articles:mid', '2024-06-01'),
  ])
  const keys = find(twins, { q: 'voix', filters: {}, sort: 'relevance', page: 1, size: 5 }).results.map(
    ({ key }) => key,
  )
  expect(keys).toEqual(['articles:new', 'articles:mid', 'articles:old'])
})

test('each filter says how many results it would leave, and leaves as many', () => {
  const all = ask('bretagne')
  expect(all.counts.category.length).toBeGreaterThan(1)
  for (const name of ['category', 'author', 'year', 'kind'] as const) {
    for (const { slug, count } of all.counts[name]) {
      const filters: Filters = { [name]: [slug] }
      expect([name, slug, ask('bretagne', { filters }).total]).toEqual([name, slug, count])
    }
  }
})

test('sorted by date, the newest comes first', () => {
  const dates = ask('coopérative', { sort: 'date' }).results.map(({ key }) => index.facets.get(idOf(key))?.date)
  expect(dates).toEqual([...dates].sort().reverse())
  expect(dates.length).toBeGreaterThan(2)
})

const idOf = (key: string) => [...index.facets].find(([, facets]) => facets.key === key)?.[0] ?? 0

test('titles are proposed from three letters of the last word', () => {
  expect(complete(index, 'une salle sens')).toEqual(['articles:mas-sensoriel'])
  expect(complete(index, 'épu')).toContain('articles:epuisement')
})

test('a word of an entry that was taken out is neither found nor proposed, after the file is opened again either', () => {
  const file = join(folder, 'taken-out.db')
  const first = new IndexFile(file)
  first.put(corpusEntries())
  first.put([], ['articles:lait-maternel'])
  const nothing = (opened: IndexFile) => [
    find(opened, { q: 'lactarium', filters: {}, sort: 'relevance', page: 1, size: 5 }).total,
    find(opened, { q: 'lactarum', filters: {}, sort: 'relevance', page: 1, size: 5 }).suggestion,
    complete(opened, 'lactari').length,
  ]
  expect(nothing(first)).toEqual([0, null, 0])
  first.close()
  const again = new IndexFile(file)
  expect([again.isNew, again.facets.size]).toEqual([false, corpusEntries().length - 1])
  expect(nothing(again)).toEqual([0, null, 0])
  again.close()
})

test.each([
  ['is no database', (file: string) => writeFileSync(file, 'Ceci n’est pas un index.'.repeat(200))],
  [
    'is of another version',
    (file: string) => {
      const index = new IndexFile(file)
      index.put(corpusEntries())
      index.db.exec('PRAGMA user_version = 999')
      index.close()
    },
  ],
])('a file that %s is made anew', (what, spoil) => {
  const file = join(folder, `${what.length}.db`)
  spoil(file)
  const index = new IndexFile(file)
  expect([index.isNew, index.facets.size]).toEqual([true, 0])
  index.put(corpusEntries())
  expect(find(index, { q: 'lactarium', filters: {}, sort: 'relevance', page: 1, size: 5 }).total).toBe(1)
  index.close()
})

const SYNTAX = [
  'AND',
  'OR',
  'NOT',
  'NEAR(',
  '*',
  '^',
  '"',
  '«',
  '»',
  '-',
  ':',
  'title:',
  '(',
  ')',
  '{',
  '}',
  "'",
  ';',
  '\0',
  '%',
]

test('whatever is typed is a question, and its marks are its text', () => {
  const word = fc.oneof(
    fc.constantFrom(...SYNTAX),
    fc.constantFrom('aide', 'coopérattive', 'ESS', '\uD800'),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), fc.constantFrom('', ' '), (words, space) => {
      const { results, total } = ask(words.join(space))
      expect(results.length).toBe(Math.min(total, 10))
      for (const { title } of results) expect(title.map((piece) => piece.text).join('')).not.toBe('')
      complete(index, words.join(space))
    }),
  )
})

test('an acronym stands for what most texts say, and for a few meanings at most', () => {
  const [model] = corpusEntries()
  if (!model) throw new Error('The corpus is empty.')
  const meanings = ['sel zinc', 'sable zone', 'soupe zeste', 'sourire zen', 'soleil zénith', 'soleil zénith']
  const several = new IndexFile(':memory:')
  several.put(meanings.map((body, place) => ({ ...model, key: `articles:${place}`, body: `${body} (SZ)` })))
  expect(several.expansionsOf('sz')).toHaveLength(3)
  expect(several.expansionsOf('sz')[0]).toMatch(/^soleil/)
})

test('what the glossary says of an acronym comes first, finds texts that say either, and is forgotten with its entry', () => {
  const [model] = corpusEntries()
  if (!model) throw new Error('The corpus is empty.')
  const one = new IndexFile(':memory:')
  one.put([
    { ...model, key: 'articles:short', title: '', excerpt: '', body: 'Le QXZ recrute.' },
    { ...model, key: 'articles:long', title: '', excerpt: '', body: 'Le quartier xylophone zénithal recrute.' },
    { ...model, key: 'articles:other', title: '', excerpt: '', body: 'La queue du xérus zébré (QXZ)' },
  ])
  const keysOf = (q: string) =>
    find(one, { q, filters: {}, sort: 'relevance', page: 1, size: 9 }).results.map(({ key }) => key)
  expect(keysOf('QXZ')).not.toContain('articles:long')
  one.setGlossary([{ short: 'Q.X.Z.', long: 'quartier xylophone zénithal' }])
  expect(keysOf('QXZ')).toEqual(expect.arrayContaining(['articles:short', 'articles:long']))
  expect(keysOf('quartiers xylophones zénithaux')).toContain('articles:short')
  expect(one.expansionsOf('qxz')[0]).toMatch(/^quarti/)
  one.setGlossary([])
  expect(keysOf('QXZ')).not.toContain('articles:long')
})

test('a passage is cut where the words of a question stand together, not where one of them comes first', () => {
  const filling = 'Rien de ce qui suit ne répond. '.repeat(20)
  const [model] = corpusEntries()
  if (!model) throw new Error('The corpus is empty.')
  const one = new IndexFile(':memory:')
  one.put([{ ...model, title: '', excerpt: '', body: `Un zèbre. ${filling}Un zèbre et un yack. ${filling}Un yack.` }])
  const [found] = find(one, { q: 'zèbre yack', filters: {}, sort: 'relevance', page: 1, size: 1 }).results
  expect(text(found?.passage ?? [])).toContain('Un [zèbre] et un [yack].')
})
