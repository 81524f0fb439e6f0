import { shareText } from '@/components/og/share-text'

test('a title keeps its French signs and gets spaces that the picture’s font has', () => {
  expect(shareText('« Cœur\u202f: l’été\u202f!\u00a0» à 5\u202f000\u202f€')).toBe(
    '« Cœur\u00a0: l’été\u00a0!\u00a0» à 5\u00a0000\u00a0€',
  )
})

test('a sign that the font lacks is left out rather than looked for on the internet', () => {
  expect(shareText('Bravo 🎉 à toutes → tous')).toBe('Bravo  à toutes  tous')
})

test('a long title is cut between two words', () => {
  const long = shareText('Éducatrice '.repeat(20))
  expect(long.length).toBeLessThanOrEqual(97)
  expect(long).toMatch(/Éducatrice…$/)
})
