import { draftOf, outline } from '@/tests/support/drafts/structured'

const FIRST = 'Chaque été, la population de la presqu’île est multipliée par dix et les'
const SECOND = 'établissements doublent leurs équipes, mais aucun remplaçant médico-'
const THIRD = 'social ne trouve à se loger. L’an passé, quatre lits du service de nuit'
const FOURTH = 'sont restés fermés.'

test('lines that a program broke at a width are one paragraph, and a word that it cut at its hyphen is one word', () => {
  expect(outline(['Le logement', '', 'La mairie loue.', '', FIRST, SECOND, THIRD, FOURTH].join('\n')).at(-1)).toBe(
    `paragraph: ${FIRST} ${SECOND}${THIRD} ${FOURTH}`,
  )
})

test('a line that would have had room for the next word ends its paragraph', () => {
  const lines = ['Le logement', '', 'La mairie loue.', '', FIRST, SECOND, THIRD, FOURTH, 'Une autre phrase.']
  expect(outline(lines.join('\n')).at(-1)).toBe('paragraph: Une autre phrase.')
})

test('lines of any length are paragraphs of their own', () => {
  const long =
    'Une phrase bien plus longue que ce que tient une ligne de courriel, parce que personne ne l’a coupée nulle part.'
  expect(outline(['Le titre', '', 'Chapô.', '', long, 'Une deuxième phrase.', long].join('\n')).slice(-3)).toEqual([
    `paragraph: ${long}`,
    'paragraph: Une deuxième phrase.',
    `paragraph: ${long}`,
  ])
})

test('a document with styles has no broken lines', () => {
  expect(outline(docx([FIRST, SECOND, THIRD, FOURTH]))).toHaveLength(4)
})

function docx(lines: string[]) {
  return draftOf(lines.map((text) => ({ runs: [{ text }] })))
}

test('lines that a person broke, some of them early, are one paragraph; names and numbers below one another are not', () => {
  const lines = [
    'L’école ouvre',
    '',
    'Le projet est né d’un constat simple : dans le Finistère, un poste',
    'd’aide-soignant sur cinq est vacant depuis plus de trois mois. Les',
    'établissements ferment des lits, et les familles attendent.',
    '',
    'Les élèves seront salariés de la coopérative. Ils passeront trois',
    'jours par semaine en établissement et deux jours à l’école.',
    '',
    'Contact presse :',
    'Yann Morvan',
    '06 00 11 22 33',
  ]
  expect(outline(lines.join('\n')).slice(1)).toEqual([
    `excerpt: ${lines.slice(2, 5).join(' ')}`,
    `paragraph: ${lines.slice(6, 8).join(' ')}`,
    'contact: Contact presse : / Yann Morvan / 06 00 11 22 33',
  ])
})
