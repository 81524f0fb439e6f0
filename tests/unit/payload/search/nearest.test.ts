import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { IndexFile } from '@/payload/search/engine/index-file.mjs'
import { nearToTitle } from '@/payload/search/engine/nearest.mjs'
import { NearestLists } from '@/payload/search/engine/nearest-lists.mjs'
import type { Entry } from '@/payload/search/engine/types'
import { corpusEntries } from '../../../support/golden-queries'

const MOST = 3
const corpus = corpusEntries()
const articles = corpus.filter(({ facets }) => facets.kind === 'article')

function opened(entries: Entry[] = corpus) {
  const index = new IndexFile(':memory:')
  index.put(entries)
  const lists = new NearestLists(index)
  while (lists.weighSome());
  return { index, lists, nearest: (slug: string) => lists.nearest(`articles:${slug}`, MOST) }
}

test('of the pairs written by hand, most are among the three nearest', () => {
  const pairs = JSON.parse(readFileSync('tests/fixtures/search/nearest-pairs.json', 'utf8')) as [string, string][]
  const { nearest } = opened()
  const found = pairs.filter(([from, to]) => nearest(from)?.includes(`articles:${to}`))
  expect(pairs).toHaveLength(40)
  expect(found.length / pairs.length).toBeGreaterThanOrEqual(0.875)
})

test('neither the article itself, nor its dossier, nor a page is near to it', () => {
  const { index, lists } = opened()
  for (const { key, facets } of articles) {
    const near = lists.nearest(key, corpus.length) ?? []
    expect(near).not.toContain(key)
    const others = [...index.facets.values()].filter((one) => near.includes(one.key))
    expect(others.filter(({ kind }) => kind === 'page')).toEqual([])
    if (facets.dossier) expect(others.filter(({ dossier }) => dossier?.slug === facets.dossier?.slug)).toEqual([])
  }
})

test('what is near does not depend on the order in which texts were indexed', () => {
  const reversed = opened(corpus.toReversed())
  const { lists } = opened()
  for (const { key } of articles) expect(reversed.lists.nearest(key, MOST)).toEqual(lists.nearest(key, MOST))
})

test('a text that is not in the index has no list', () => {
  expect(opened().nearest('absent')).toBeNull()
})

/** An article is taken out, put back, or has the text, the dossier or the date of another one. */
const change = fc.record({
  of: fc.nat({ max: articles.length - 1 }),
  from: fc.nat({ max: articles.length - 1 }),
  how: fc.constantFrom('taken out', 'as it was', 'other text', 'other dossier', 'other date'),
})

test('whatever is written, the lists that change are those that are named, no more and no less', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
      const { index, lists } = opened()
      const read = () => articles.map(({ key }) => lists.nearest(key, MOST)?.join())
      let before = read()
      for (const { of, from, how } of changes) {
        const entry = articles[of] as Entry
        index.put(how === 'taken out' ? [] : [changed(entry, articles[from] as Entry, how)], [entry.key])
        const named = lists.renew([entry.key])
        const after = read()
        const different = articles.filter((_, place) => before[place] !== after[place]).map(({ key }) => key)
        expect(named.toSorted()).toEqual(different.toSorted())
        before = after
      }
    }),
    { numRuns: 25 },
  )
})

test('the list of a text that was written is named without being compared, and made anew when it is asked for', () => {
  const { index, lists } = opened()
  const [one, other] = articles as [Entry, Entry]
  const before = lists.nearest(one.key, MOST)
  index.put([one])
  expect(lists.renew([one.key], [one.key, other.key])).toEqual([one.key])
  expect(lists.nearest(one.key, MOST)).toEqual(before)
})

test('with many lists, all texts are compared at once, and the same lists are named', () => {
  const copies = Array.from({ length: 120 }, (_, number) => ({
    ...(articles[number % 5] as Entry),
    key: `articles:copy-${number}`,
  }))
  const few = opened([...corpus, ...copies])
  const many = opened([...corpus, ...copies])
  for (const { key } of articles) few.lists.nearest(key, MOST)
  for (const { key } of [...articles, ...copies]) many.lists.nearest(key, MOST)
  for (const entry of articles.slice(0, 10)) {
    const written = changed(entry, articles.at(-1) as Entry, 'other text')
    few.index.put([written])
    many.index.put([written])
    const named = many.lists.renew([entry.key]).filter((key) => !key.includes('copy'))
    expect(few.lists.renew([entry.key]).toSorted()).toEqual(named.toSorted())
  }
})

function changed(entry: Entry, other: Entry, how: string): Entry {
  if (how === 'other text') return { ...entry, title: other.title, body: other.body, labels: other.labels }
  if (how === 'other dossier') return { ...entry, facets: { ...entry.facets, dossier: other.facets.dossier } }
  if (how === 'other date') return { ...entry, facets: { ...entry.facets, date: other.facets.date } }
  return entry
}

test.each([
  ['Des auxiliaires de vie à vélo', 'velo-tournee'],
  ['La prime Ségur, qui la touche enfin ?', 'salaire-segur'],
  ['Comment fonctionne l’assemblée générale de notre coopérative', 'assemblee-generale'],
  ['Valider ses acquis : la VAE pas à pas', 'vae-diplome'],
  ['Bien accueillir les intérimaires dans un service', 'accueil-nouveau'],
  ['Un potager pour les personnes atteintes d’Alzheimer', 'alzheimer-jardin'],
  ['La pénurie de logement des saisonniers', 'logement-saisonniers'],
  ['Prévenir le mal de dos chez les soignants', 'dos-postures'],
  ['Les repas en EHPAD changent', 'ehpad-repas'],
  ['Burn-out et épuisement professionnel', 'epuisement'],
  ['Les congés des intérimaires', 'conges-payes'],
])('who types « %s » is shown what is published on it', (title, slug) => {
  expect(nearToTitle(opened().index, title, MOST)).toContain(`articles:${slug}`)
})

test.each([
  'Résultats du tournoi de pétanque du comité',
  'Nos vœux pour la nouvelle année',
  'Fermeture des bureaux en août',
  'Recette du kouign-amann de Douarnenez',
  '',
  'de la le les',
])('who types « %s », which is new, is shown nothing', (title) => {
  expect(nearToTitle(opened().index, title, MOST)).toEqual([])
})
