import { letterHtml, letterText } from '@/payload/mail/letter'
import { recheckLetter } from '@/payload/mail/recheck-letter'

const HREF = 'https://actualites.exemple.fr/admin'
const letterOf = (texts: { title: string | null; reason: string | null }[], figures: object[] = []) =>
  recheckLetter({ name: 'Anne' }, { texts, figures: figures as never }, HREF, 'Skorann')

test('a letter names what is due and why, and how to say that nothing changed', () => {
  const letter = letterOf(
    [{ title: 'Les <aides>', reason: 'Le barème change.' }],
    [{ value: '12', unit: null, label: 'lits' }],
  )
  expect(letter.subject).toBe('2 contenus à revoir')
  const text = letterText(letter, 'Skorann')
  for (const words of ['Les <aides>', 'Le barème change.', '12 lits', HREF, 'Toujours juste'])
    expect(text).toContain(words)
  expect(letterHtml(letter, 'Skorann')).toContain('Les &lt;aides&gt;')
})

test('one thing alone is in the subject, without its reason; a text without a title has a name', () => {
  expect(letterOf([{ title: 'Les aides', reason: 'Le barème.' }]).subject).toBe('À revoir : « Les aides »')
  expect(letterOf([{ title: null, reason: null }]).subject).toBe('À revoir : « Sans titre »')
  expect(letterOf([], [{ value: '12', unit: '%', label: 'de lits' }]).subject).toBe('À vérifier : 12 % de lits')
})

test.each([
  [13, 'Et un autre.'],
  [40, 'Et 28 autres.'],
])('of %i only the first are named', (count, rest) => {
  const letter = letterOf(Array.from({ length: count }, (_, index) => ({ title: `T${index}.`, reason: null })))
  expect(letter.opening.filter((line) => line.startsWith('À revoir'))).toHaveLength(12)
  expect(letter.opening.at(-1)).toBe(rest)
})
