import { readFileSync } from 'node:fs'
import { measured } from '../../../support/golden-queries'

const read = (name: string) => JSON.parse(readFileSync(`tests/fixtures/search/${name}.json`, 'utf8'))

test('there are eighty questions, and each text that one looks for is in the corpus', () => {
  const slugs = read('corpus').map(({ slug }: { slug: string }) => slug)
  const questions: { expected: string[] }[] = read('golden-queries')
  expect(questions).toHaveLength(80)
  expect(questions.flatMap(({ expected }) => expected).filter((slug) => !slugs.includes(slug))).toEqual([])
})

test('97 % of what the eighty questions look for is among the first five results', () => {
  const { recall, reciprocalRank, missed } = measured()
  expect(missed).toEqual(['Maëlle Guégan jardin', 'travaux'])
  expect(recall).toBeGreaterThanOrEqual(0.97)
  expect(reciprocalRank).toBeGreaterThanOrEqual(0.95)
})
