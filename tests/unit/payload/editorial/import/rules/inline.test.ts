import { childrenOf } from '@/payload/editorial/rich-text'
import { draftOf, structured, textDraft } from '@/tests/support/drafts/structured'

const nodesOf = (line: string) => {
  const [node] = structured(textDraft(`Le titre\n\nChapô.\n\n${line}`)).blocks.at(-1)?.nodes ?? []
  return node ? childrenOf(node) : []
}

test.each([
  ['Voir www.exemple.fr/a, puis.', 'www.exemple.fr/a', 'https://www.exemple.fr/a'],
  [
    'Sur https://www.google.com/url?q=https://exemple.fr/g&sa=D',
    'https://www.google.com/url?q=https://exemple.fr/g&sa=D',
    'https://exemple.fr/g',
  ],
  ['Écrire à anne@exemple.fr.', 'anne@exemple.fr', 'mailto:anne@exemple.fr'],
  ['Voir [le règlement](https://exemple.fr/r).', 'le règlement', 'https://exemple.fr/r'],
])('« %s » has a link', (line, text, url) => {
  expect(nodesOf(line).find(({ type }) => type === 'link')).toMatchObject({ fields: { url }, children: [{ text }] })
})

test('an address that may harm is words', () => {
  expect(nodesOf('Voir [ici](javascript:alert).').some(({ type }) => type === 'link')).toBe(false)
})

test.each([
  ['Un **mot** gras.', 'mot', 1],
  ['Un *mot* penché.', 'mot', 2],
  ['Un _mot_ penché.', 'mot', 2],
])('« %s » has a format, whose signs are taken away', (line, text, format) => {
  expect(nodesOf(line)).toContainEqual(expect.objectContaining({ text, format }))
})

test.each(['2 * 3 * 4', 'nom_de_fichier_long', 'a ** b ** c', 'l’*exemple'])('« %s » has no format', (line) => {
  expect(nodesOf(line)).toMatchObject([{ text: line, format: 0 }])
})

test('in a document with formats, stars are stars', () => {
  const source = draftOf([
    { runs: [{ text: 'Le titre' }] },
    { runs: [{ text: 'Chapô.' }] },
    { runs: [{ text: 'Un **mot** ici.' }] },
  ])
  expect(structured(source).blocks.at(-1)?.words).toEqual(['Un **mot** ici.'])
})
