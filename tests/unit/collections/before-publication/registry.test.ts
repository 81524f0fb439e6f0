import type { WrittenDocument } from '@/collections/before-publication/check'
import { CHECKS, findingsIn } from '@/collections/before-publication/registry'
import { RGAA } from '@/collections/before-publication/rgaa'
import { SERVER_CHECKS } from '@/collections/before-publication/server-registry'
import { bodyOf } from '../../../support/newsroom'

const WHOLE: WrittenDocument = {
  collection: 'articles',
  title: 'Un titre',
  excerpt: 'Un chapô.',
  body: bodyOf('Le texte.') as WrittenDocument['body'],
  category: 'c1',
  cover: 'm1',
  tags: ['emploi'],
  undescribed: new Set(),
}

const bodyWith = (...nodes: object[]) =>
  ({ root: { type: 'root', children: nodes } }) as unknown as WrittenDocument['body']
const text = (words: string) => [{ type: 'text', text: words }]
const heading = (tag: string) => ({ type: 'heading', tag, children: text('Titre') })
const block = (fields: object) => ({ type: 'block', fields })

/** Returns « kind place: message » of each finding. */
const found = (changes: Partial<WrittenDocument>) =>
  findingsIn({ ...WHOLE, ...changes }).map(
    ({ kind, message, place }) => `${kind} ${'field' in place ? place.field : place.node}: ${message}`,
  )

test('nothing is missing in a whole article', () => {
  expect(found({})).toEqual([])
})

test('a page needs a title and a text alone', () => {
  const page = { collection: 'pages', excerpt: null, category: null, cover: null, tags: null } as const
  expect(found(page)).toEqual([])
  expect(found({ ...page, title: '', body: null })).toEqual([
    'blocks title: À remplir : titre',
    'blocks body: À remplir : texte',
  ])
})

test.each<[string, Partial<WrittenDocument>, string]>([
  ['title', { title: '  ' }, 'blocks title: À remplir : titre'],
  ['chapô', { excerpt: null }, 'blocks excerpt: À remplir : chapô'],
  ['short chapô', { excerpt: 'a'.repeat(303) }, 'blocks excerpt: Chapô : 3 signes de trop'],
  ['category', { category: null }, 'blocks category: À remplir : rubrique'],
  ['text', { body: bodyWith() }, 'blocks body: À remplir : texte'],
  ['described cover', { undescribed: new Set(['m1']) }, 'blocks cover: Couverture sans texte de remplacement'],
  ['short title', { title: 'a'.repeat(91) }, 'advises title: Titre long : 91 signes, 90 se lisent bien partout'],
  ['cover', { cover: null }, 'advises cover: Sans couverture : le site en dessine une'],
  ['keyword', { tags: [] }, 'advises tags: Aucun mot-clé'],
])('an article without a %s is told so, at its place', (_, changes, line) => {
  expect(found(changes)).toEqual([line])
})

test('what is exactly as long as it may be is right', () => {
  expect(found({ title: 'a'.repeat(90), excerpt: 'a'.repeat(300) })).toEqual([])
})

test('a picture without a description is found in a figure and in a row of a gallery', () => {
  const body = bodyWith(
    { type: 'paragraph', children: text('Avant') },
    block({ blockType: 'figure', image: 'm2' }),
    block({ blockType: 'gallery', images: [{ image: 'm3' }, { image: 'm4' }] }),
  )
  expect(found({ body, undescribed: new Set(['m2', 'm4']) })).toEqual([
    'blocks 1: Une image sans texte de remplacement',
    'blocks 2: Une image sans texte de remplacement',
  ])
})

test('a heading that skips a level is found, and one that goes back up is not', () => {
  expect(found({ body: bodyWith(heading('h2'), heading('h3'), heading('h4'), heading('h2')) })).toEqual([])
  expect(found({ body: bodyWith(heading('h2'), heading('h4')) })).toEqual([
    'advises 1: Intertitre : un niveau est sauté avant ce niveau 4',
  ])
})

test('key figures without a source are found', () => {
  const figures = (source?: object) =>
    bodyWith(block({ blockType: 'keyFigures', items: [{ value: '3', label: 'ans' }], source }))
  expect(found({ body: figures({ label: 'Insee' }) })).toEqual([])
  expect(found({ body: figures() })).toEqual(['advises 0: Chiffres clés sans source'])
})

test('each rule has an id of its own, a name, and a criterion that is known', () => {
  const rules = [...CHECKS, ...SERVER_CHECKS]
  expect(new Set(rules.map(({ rule }) => rule)).size).toBe(rules.length)
  expect(rules.filter(({ rule }) => !/^[a-z]+(?:-[a-z]+)*$/.test(rule))).toEqual([])
  expect(rules.filter(({ name }) => !/^\p{Lu}[^.]*[^.\s]$/u.test(name))).toEqual([])
  expect(rules.filter(({ why }) => why !== undefined && !/^\p{Lu}.*\.$/u.test(why))).toEqual([])
  for (const { rgaa } of rules) if (rgaa) expect(RGAA[rgaa]).toMatch(/\?$/)
})

test('a finding has its rule, and the reason of its own when there is one', () => {
  const [finding] = findingsIn({ ...WHOLE, title: 'a'.repeat(91) })
  expect(finding).toMatchObject({ rule: 'long-title', family: 'findable', name: 'Titre long', kind: 'advises' })
  expect(finding?.why).toMatch(/téléphone\.$/)
})
