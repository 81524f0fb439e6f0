import { readingMinutes } from '@/payload/editorial/reading-time'
import { paragraph, richText } from '@/payload/scripts/seed/lexical'

const words = (count: number) => richText(paragraph('mot '.repeat(count)))

test('a reader is told one minute for 200 words, two from the next word on', () => {
  expect(readingMinutes(words(200))).toBe(1)
  expect(readingMinutes(words(201))).toBe(2)
})

test('an empty text takes a minute, not none', () => {
  expect(readingMinutes(null)).toBe(1)
})

test('a punctuation mark that stands alone is no word', () => {
  expect(readingMinutes(richText(paragraph('mot : '.repeat(200))))).toBe(1)
})
