import type { SanitizedCollectionConfig } from 'payload'
import { deedOf } from '@/collections/bulk/deed'
import { reportOneByOne, writeOneByOne } from '@/collections/bulk/one-by-one'
import { doneSentence, messageOf } from '@/collections/bulk/sentences'
import { siteConfig } from '../../../support/shapes'

let ours: SanitizedCollectionConfig[]
const named = (slug: string) => ours.find((collection) => collection.slug === slug) as SanitizedCollectionConfig

beforeAll(async () => {
  ours = (await siteConfig()).collections.filter(({ slug }) => !slug.startsWith('payload-'))
})

test('every collection writes by `where` document by document, and says what was done in right French', () => {
  for (const { hooks } of ours) {
    expect(hooks.beforeOperation).toContain(writeOneByOne)
    expect(hooks.afterOperation).toContain(reportOneByOne)
  }
  // Nobody deletes a line of it.
  const written = ours.filter(({ slug }) => slug !== 'journal')
  // A new collection is read here once: its gender is right.
  expect(written.map((collection) => doneSentence('delete', collection, 2)).sort()).toEqual([
    '2 articles supprimés.',
    '2 chiffres supprimés.',
    '2 clés de programmes supprimées.',
    '2 comptes supprimés.',
    '2 dossiers supprimés.',
    '2 doubles authentifications supprimées.',
    '2 fichiers supprimés.',
    '2 liens vérifiés supprimés.',
    '2 messages supprimés.',
    '2 mots du lexique supprimés.',
    '2 noms à protéger supprimés.',
    '2 pages supprimées.',
    '2 programmations supprimées.',
    '2 propositions supprimées.',
    '2 rappels supprimés.',
    '2 redirections supprimées.',
    '2 relectures supprimées.',
    '2 remarques gardées supprimées.',
    '2 rubriques supprimées.',
    '2 sigles supprimés.',
    '2 signatures supprimées.',
    '2 textes d’origine supprimés.',
  ])
})

const PAST = '2026-11-28T10:00:00.000Z'

test.each([
  ['articles', 3, { _status: 'published' }, '3 articles publiés.'],
  ['pages', 1, { _status: 'published' }, '1 page publiée.'],
  ['pages', 2, { _status: 'draft' }, '2 pages retirées du site.'],
  ['articles', 2, { deletedAt: PAST }, '2 articles mis à la corbeille.'],
  ['pages', 2, { deletedAt: PAST }, '2 pages mises à la corbeille.'],
  ['articles', 2, { deletedAt: null, _status: 'draft' }, '2 articles sortis de la corbeille.'],
  ['pages', 1, { deletedAt: null, _status: 'published' }, '1 page remise en ligne.'],
  ['categories', 0, { title: 'Autre' }, 'Aucune rubrique modifiée.'],
  ['articles', 0, { title: 'Autre', _status: 'draft' }, 'Aucun article modifié.'],
  ['articles', 2, {}, '2 articles modifiés.'],
  ['articles', 2, { _status: null }, '2 articles modifiés.'],
  ['categories', 1, { deletedAt: null }, '1 rubrique modifiée.'],
])('%s, %d, %j: %s', (slug, count, data, sentence) => {
  expect(doneSentence(deedOf('update', data, named(slug)), named(slug), count)).toBe(sentence)
})

test('a message counts what was refused', () => {
  const error = { id: 'a', isPublic: true, message: '' } as const
  const message = (...errors: (typeof error)[]) => messageOf({ docs: [], done: '2 articles publiés.', errors })
  expect([message(), message(error), message(error, error)]).toEqual([
    '2 articles publiés.',
    '2 articles publiés. Un refus.',
    '2 articles publiés. 2 refus.',
  ])
})
