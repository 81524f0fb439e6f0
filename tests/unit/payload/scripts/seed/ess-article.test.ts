import { readFileSync } from 'node:fs'
import { wordsOfRichText } from '@/collections/schema/words'
import { typeset } from '@/payload/editorial/typography'
import { essArticle } from '@/payload/scripts/seed/ess-article'
import { essSentences, missingSentences } from '@/tests/support/ess-sentences'
import { shapeOfBody } from '@/tests/support/shapes'

const original = readFileSync('tests/fixtures/economie-sociale-et-solidaire.txt', 'utf8')
const sentences = essSentences(original)
let words: string

beforeAll(async () => {
  const body = await shapeOfBody()
  words = [essArticle.title, essArticle.excerpt, wordsOfRichText(body, essArticle.body)].join('\n')
})

test('a reader finds every sentence that staff wrote, in their order', () => {
  expect(sentences.length).toBeGreaterThan(55)
  expect(missingSentences(sentences, words)).toEqual([])
})

test('a reader still finds them once the text is typeset', () => {
  expect(missingSentences(sentences, typeset(words))).toEqual([])
})

test('a reader finds nothing that staff did not write', () => {
  const lettersOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+|%/gu) ?? []
  expect(lettersOf(words)).toEqual(lettersOf(sentences.join('\n')))
})

test('a sentence that is cut or moved is missed', () => {
  expect(missingSentences(sentences, words.replace('créer du lien', ''))).toEqual(['créer du lien'])
  expect(missingSentences(['un', 'deux'], 'deux un')).toEqual(['deux'])
})

test('the chapô fits in a list', () => {
  expect(essArticle.excerpt.length).toBeLessThanOrEqual(300)
})
