import { readingMinutes } from '@/payload/editorial/reading-time'

const words = (count: number) => 'mot '.repeat(count)

test('200 words take one minute to read, one more word takes two', () => {
  expect(readingMinutes(words(200))).toBe(1)
  expect(readingMinutes(words(201))).toBe(2)
})

test('an empty text takes a minute, not none', () => {
  expect(readingMinutes('')).toBe(1)
})

test('a punctuation mark that stands alone is no word', () => {
  expect(readingMinutes('mot : '.repeat(200))).toBe(1)
})
