import fc from 'fast-check'
import { slugify } from '@/payload/editorial/slug'

describe('a title becomes an address that can be read aloud', () => {
  test.each([
    ['L’économie sociale & solidaire à Cœur', 'l-economie-sociale-et-solidaire-a-coeur'],
    ["L'œuvre d'Élise", 'l-oeuvre-d-elise'],
    ['Ex æquo, R&D', 'ex-aequo-r-et-d'],
    [
      '  « Et en Bretagne ? » — 1 650 structures / 58 000 salariés  ',
      'et-en-bretagne-1-650-structures-58-000-salaries',
    ],
    ['ÇA VA… là-bas', 'ca-va-la-bas'],
    ['?!', ''],
  ])('%s', (title, slug) => {
    expect(slugify(title)).toBe(slug)
  })

  test('a long title is cut between two words', () => {
    const slug = slugify('accompagner les personnes '.repeat(10))
    expect(slug.length).toBeLessThanOrEqual(100)
    expect(slug).toMatch(/-(accompagner|les|personnes)$/)
  })

  test('a single endless word is cut too', () => {
    expect(slugify('a'.repeat(150))).toHaveLength(100)
  })

  test('a title of a hundred letters is kept whole', () => {
    const slug = `${'a'.repeat(49)}-${'b'.repeat(50)}`
    expect(slugify(slug)).toBe(slug)
  })

  test('an endless word after a short one is left out', () => {
    expect(slugify(`a ${'b'.repeat(150)}`)).toBe('a')
  })

  test('any text gives lower-case words and single hyphens, and a slug stays unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const slug = slugify(text)
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
        expect(slug.length).toBeLessThanOrEqual(100)
        expect(slugify(slug)).toBe(slug)
      }),
    )
  })
})
