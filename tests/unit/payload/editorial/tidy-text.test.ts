import { tidyLine, tidyLines } from '@/payload/editorial/tidy-text'

test.each([
  ['Me\u0301tiers', 'Métiers'],
  [' sante\u0301 ', 'santé'],
  ['\u00a0\u202fTitre\u00a0', 'Titre'],
  ['deux\nlignes', 'deux lignes'],
  ['deux\r\nlignes', 'deux lignes'],
  ['deux \u2028 lignes', 'deux lignes'],
  ['\n\ndeux\n\n\nlignes\n', 'deux lignes'],
  ['« mots »  et deux espaces', '« mots »  et deux espaces'],
  ['', ''],
  [' \n ', ''],
])('the line %j is written %j', (typed, written) => {
  expect(tidyLine(typed)).toBe(written)
  expect(tidyLine(written)).toBe(written)
})

test.each([
  ['  Un chapo\u0302.\r\nDeux.\n\n', 'Un chapô.\nDeux.'],
  ['a\u2029b', 'a\nb'],
  ['  ', ''],
])('the lines %j are written %j', (typed, written) => {
  expect(tidyLines(typed)).toBe(written)
  expect(tidyLines(written)).toBe(written)
})

test('a line of five hundred thousand spaces is read at once', () => {
  expect(tidyLine(`a${' '.repeat(500_000)}b`)).toHaveLength(500_002)
})
