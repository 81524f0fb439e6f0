import { structured, textDraft } from '@/tests/support/drafts/structured'

const read = (line: string, choices = {}) =>
  structured(textDraft(`Le titre\n\nChapô.\n\n${line}`), choices).blocks.at(-1)

test('a space that misses after a full stop is added, until the person leaves it', () => {
  const line = 'Tout est prêt avec les communes.Deux projets suivent en 2027.Rien d’autre.'
  expect(read(line)).toMatchObject({
    words: ['Tout est prêt avec les communes. Deux projets suivent en 2027. Rien d’autre.'],
    doubts: [{ key: '5:stop', words: 'communes.Deux', chosen: 'add' }],
  })
  expect(read(line, { '5:stop': 'keep' })?.words).toEqual([line])
})

test.each([
  'Voir www.Exemple.fr et le.Rapport.pdf.',
  'M.Durand est là.',
  'Le S.A.M.U. vient.',
  'Écrire à jean.Dupont@exemple.fr.',
])('« %s » misses no space', (line) => {
  expect(read(line)?.doubts).toEqual([])
})
