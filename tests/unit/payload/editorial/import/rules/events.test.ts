import { outline, structured, textDraft } from '@/tests/support/drafts/structured'

const TOP = 'Le titre\n\nChapô.\n\nDes mots.\n\n'

test.each([
  'Date : lundi 4 mai 2026\nLieu : 12 rue du Fil, Pontivy',
  'Quand ? Samedi 14 février\nOù ? Halle du Marché\nTarif : gratuit',
])('%j is an event', (lines) => {
  expect(outline(TOP + lines).at(-1)).toBe(`event: ${lines.replaceAll('\n', ' / ')}`)
})

test('the signs of a day and of a place are taken away', () => {
  const draft = structured(textDraft(`${TOP}📅 Samedi 11 octobre à 14 h\n📍 Agence de Rennes`))
  expect(draft.blocks.at(-1)).toMatchObject({ kind: 'event', words: ['Samedi 11 octobre à 14 h', 'Agence de Rennes'] })
  expect(draft.markers.map(({ text }) => text.trim())).toEqual(['📅', '📍'])
})

test('one such line alone is words', () => {
  expect(outline(`${TOP}Lieu : à définir.`).at(-1)).toBe('paragraph: Lieu : à définir.')
})
