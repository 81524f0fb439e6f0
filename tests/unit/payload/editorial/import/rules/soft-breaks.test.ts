import { draftOf, outline, structured } from '@/tests/support/drafts/structured'

const TOP = [{ runs: [{ text: 'Le titre' }], style: { kind: 'title' as const } }, { runs: [{ text: 'Chapô.' }] }]
const broken = (...runs: { text: string; bold?: true }[]) =>
  draftOf([...TOP, { runs }, { runs: [{ text: 'La suite du texte.' }] }])

test('a bold line above its text in one paragraph is a heading above it', () => {
  const source = broken({ text: 'Est-ce financé ?', bold: true }, { text: '\nOui, par la région.' })
  expect(outline(source).slice(2, 4)).toEqual(['heading: Est-ce financé ?', 'paragraph: Oui, par la région.'])
  expect(structured(source).blocks.map(({ key }) => key)).toEqual(['1', '2', '3', '3.2', '4'])
})

test('bold questions with their answers on the same line are headings above them, when there are several', () => {
  const asked = (question: string, answer: string) => ({
    runs: [{ text: question, bold: true as const }, { text: answer }],
  })
  const one = asked('Est-ce payant ?', ' Non, pas du tout.')
  expect(outline(draftOf([...TOP, asked('Faut-il venir ?', ' Oui, bien sûr.'), one])).slice(2)).toEqual([
    'heading: Faut-il venir ?',
    'paragraph: Oui, bien sûr.',
    'heading: Est-ce payant ?',
    'paragraph: Non, pas du tout.',
  ])
  expect(outline(draftOf([...TOP, one])).slice(2)).toEqual(['paragraph: Est-ce payant ? Non, pas du tout.'])
})

test('points and details that are lines of one paragraph are a list, and an event', () => {
  expect(outline(broken({ text: 'On y trouve :\n- un casque\n- une sacoche' })).slice(2, 4)).toEqual([
    'paragraph: On y trouve :',
    'list: un casque / une sacoche',
  ])
  expect(outline(broken({ text: 'Date : 4 mai\nLieu : Rennes' }))[2]).toBe('event: Date : 4 mai / Lieu : Rennes')
})

test('what a person says of a second block of a line is of that block alone', () => {
  const source = broken({ text: 'Est-ce financé ?', bold: true }, { text: '\nOui, par la région.' })
  expect(outline(source, { '3.2:kind': 'quote' }).slice(2, 4)).toEqual([
    'heading: Est-ce financé ?',
    'quote: Oui, par la région.',
  ])
})

test('an address or verses are one paragraph', () => {
  expect(outline(broken({ text: '12 rue du Fil\n56300 Pontivy' }))[2]).toBe('paragraph: 12 rue du Fil / 56300 Pontivy')
})
