import { foldedText } from '@/payload/editorial/french-order'
import * as migrated from '@/payload/migrations/november-2026-tags'

test('the migration took for one word what is one today', () => {
  for (const text of ['', 'Santé', 'SANTE', 'CŒUR  d’aide', '« à – b »', 'straße', 'ﬁn ²', 'Łódź']) {
    expect(migrated.foldedText(text)).toBe(foldedText(text))
  }
})

const list = (article: string, createdAt: number, tags: string[], isLatestVersion = true) => {
  return { article, createdAt, isLatestVersion, tags }
}

test('each keyword gets the spelling of the oldest article, by its latest version, and stands once in a list', () => {
  const merged = migrated.mergedTags([
    list('b', 2, ['SANTÉ', 'autre', 'santé ']),
    list('a', 1, ['sante'], false),
    list('c', 2, ['Sante', 'AUTRE']),
    list('a', 1, ['Santé', 'santé']),
  ])
  expect(merged.map(({ list: { article }, merged: tags }) => [article, tags])).toEqual([
    ['a', ['Santé', null]],
    ['a', ['Santé']],
    ['b', ['Santé', 'autre', null]],
    ['c', ['Santé', 'autre']],
  ])
})

test('articles without a date come first, in the order of their ids', () => {
  const merged = migrated.mergedTags([
    list('d', Number.NaN, ['SANTÉ']),
    list('a', 1, ['santé']),
    list('c', Number.NaN, ['Santé']),
    list('b', 2, ['sante']),
  ])
  expect(merged.map(({ list: { article } }) => article)).toEqual(['c', 'd', 'a', 'b'])
})
