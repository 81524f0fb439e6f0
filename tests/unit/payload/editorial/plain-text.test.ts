import { plainText } from '@/payload/editorial/plain-text'
import {
  block,
  blockQuote,
  bold,
  bullets,
  heading,
  horizontalRule,
  internalLink,
  numbered,
  paragraph,
  richText,
  table,
} from '@/payload/scripts/seed/lexical'

test('the words of a text are found line by line, whatever holds them', () => {
  const state = richText(
    paragraph('Un mot ', bold('important'), ' et un ', internalLink('lien', 'articles', 'id-1'), '.'),
    heading('h2', 'Un titre'),
    bullets(['un', { words: ['deux'], below: numbered(['deux et demi']) }, 'trois']),
    blockQuote('Une citation'),
    horizontalRule(),
    table([
      ['Qui', 'Quoi'],
      ['Nous', 'Tout'],
    ]),
  )
  expect(plainText(state).split('\n')).toEqual([
    'Un mot important et un lien.',
    'Un titre',
    'un',
    'deux',
    'deux et demi',
    'trois',
    'Une citation',
    'Qui\tQuoi',
    'Nous\tTout',
  ])
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
  expect(plainText(richText(block('keyFigures', fields)))).toBe(
    'En France\n2,7 millions de salariés\n200 000 organisations\nSource : ESS France',
  )
})

test.each([
  ['callout', { kind: 'information', title: 'Titre', content: richText(paragraph('Dedans')) }, 'Titre\nDedans'],
  ['quote', { text: 'Une phrase', author: 'Quelqu’un', role: 'Sa fonction' }, 'Une phrase\nQuelqu’un\nSa fonction'],
  ['figure', { image: 'id-1', caption: 'Une légende' }, 'Une légende'],
  ['gallery', { images: [{ image: 'id-1', caption: 'Une' }, { image: 'id-2' }, { caption: 'Trois' }] }, 'Une\nTrois'],
  [
    'video',
    { url: 'https://vimeo.com/1', title: 'Une vidéo', transcript: 'Ce qui se dit' },
    'Une vidéo\nCe qui se dit',
  ],
  ['download', { file: 'id-1', title: 'Un document' }, 'Un document'],
  ['callToAction', { title: 'Venez', text: 'Vite', label: 'Entrer', url: '/' }, 'Venez\nVite\nEntrer'],
])('the words of a block « %s » are found', (blockType, fields, words) => {
  expect(plainText(richText(block(blockType, fields)))).toBe(words)
})

test('a line break inside a paragraph separates its lines', () => {
  const lineBreak = { type: 'linebreak', version: 1 }
  expect(plainText(richText(paragraph('Avant', lineBreak, 'après')))).toBe('Avant\naprès')
})

test('an absent or empty text has no words', () => {
  expect(plainText(null)).toBe('')
  expect(plainText(undefined)).toBe('')
  expect(plainText(richText(paragraph()))).toBe('')
})

test('a text that a program sent wrong is read as far as it can be', () => {
  const wrong = [null, 'x', { type: 'block', fields: null }, block('callout', { title: 'Titre', content: { root: 3 } })]
  expect(plainText({ root: { type: 'root', children: [...wrong, block('keyFigures', { items: [null, 'x'] })] } })).toBe(
    'Titre',
  )
})
