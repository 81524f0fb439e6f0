import type { FieldShape } from '@/collections/schema/shape'
import { wordsOfRichText } from '@/collections/schema/words'
import { block, paragraph, richText } from '@/payload/editorial/lexical'
import { shapeOfBody } from '../../../support/shapes'

let body: FieldShape

beforeAll(async () => {
  body = await shapeOfBody()
})

test('a figure is found as value, unit, label, after its title and before its source', () => {
  const fields = {
    title: 'En France',
    items: [
      { value: '2,7', unit: 'millions', label: 'de salariés' },
      { value: '200 000', label: 'organisations' },
    ],
    source: { label: 'ESS France' },
  }
  expect(wordsOfRichText(body, richText(block('keyFigures', fields)))).toBe(
    'En France\n2,7 millions de salariés\n200 000 organisations\nSource : ESS France',
  )
})

test.each([
  ['callout', { kind: 'information', title: 'Titre', content: richText(paragraph('Dedans')) }, 'Titre\nDedans'],
  ['quote', { text: 'Une phrase', author: 'Quelqu’un', role: 'Sa fonction' }, 'Une phrase\nQuelqu’un\nSa fonction'],
  ['figure', { image: 'id-1', caption: 'Une légende', credit: 'Léa' }, 'Une légende\nLéa'],
  ['gallery', { images: [{ image: 'id-1', caption: 'Une' }, { image: 'id-2' }, { caption: 'Trois' }] }, 'Une\nTrois'],
  [
    'video',
    { url: 'https://vimeo.com/1', title: 'Une vidéo', transcript: 'Ce qui se dit' },
    'Une vidéo\nCe qui se dit',
  ],
  ['download', { file: 'id-1', title: 'Un document' }, 'Un document'],
  ['callToAction', { title: 'Venez', text: 'Vite', label: 'Entrer', url: '/' }, 'Venez\nVite\nEntrer'],
])('the words of a block « %s » are found', (blockType, fields, words) => {
  expect(wordsOfRichText(body, richText(block(blockType, fields)))).toBe(words)
})

test('a block that a program sent wrong, or that the schema does not know, is read as far as it can be', () => {
  const wrong = [block('callout', { title: 'Titre', content: { root: 3 } }), block('disparu', { title: 'Perdu' })]
  const state = richText(...wrong, block('keyFigures', { items: [null, 'x'] }))
  expect(wordsOfRichText(body, state)).toBe('Titre')
})
