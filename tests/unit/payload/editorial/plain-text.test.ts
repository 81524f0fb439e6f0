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
} from '@/payload/editorial/lexical'
import { hasContent, plainText } from '@/payload/editorial/plain-text'

const NO_BLOCK = () => []

const paragraphChildren = (...words: Parameters<typeof paragraph>) => paragraph(...words).children as []

test('the words of a text are found line by line, whatever holds them', () => {
  const state = richText(
    paragraph('Un mot ', bold('important'), ' et un ', internalLink('lien', 'articles', 'id-1'), '.'),
    heading('h2', 'Un titre'),
    bullets(['un', { words: ['deux'], below: numbered(['deux et demi']) }, 'trois']),
    blockQuote('Une citation'),
    horizontalRule(),
    table('Qui fait quoi', [
      ['Qui', 'Quoi'],
      ['Nous', 'Tout'],
    ]),
  )
  expect(plainText(state, NO_BLOCK).split('\n')).toEqual([
    'Un mot important et un lien.',
    'Un titre',
    'un',
    'deux',
    'deux et demi',
    'trois',
    'Une citation',
    'Qui fait quoi',
    'Qui\tQuoi',
    'Nous\tTout',
  ])
})

test('the words of a block, found by its schema, stand between those around it', () => {
  const state = richText(paragraph('Avant'), block('quote', { text: 'Une phrase' }), paragraph('Après'))
  expect(plainText(state, ({ text }) => [String(text), ''])).toBe('Avant\nUne phrase\nAprès')
})

test('a line break inside a paragraph separates its lines', () => {
  const lineBreak = { type: 'linebreak', version: 1 }
  expect(plainText(richText(paragraph('Avant', lineBreak, 'après')), NO_BLOCK)).toBe('Avant\naprès')
})

test('words before and after a list are lines of their own', () => {
  const item = {
    type: 'listitem',
    version: 1,
    children: [...paragraphChildren('avant'), bullets(['dans']), ...paragraphChildren('après')],
  }
  expect(plainText(richText(item), NO_BLOCK)).toBe('avant\ndans\naprès')
})

test('tabs and links stay inside their line, with all the words of a link', () => {
  const link = { type: 'autolink', version: 1, children: [...paragraphChildren('exemple', bold('.fr'))] }
  const tab = { type: 'tab', version: 1, text: '\t' }
  expect(plainText(richText(paragraph('Voir', tab, link, ' ici')), NO_BLOCK)).toBe('Voir\texemple.fr ici')
})

test('the paragraphs of a cell are separated by a space, and empty lines are left out', () => {
  const cell = { type: 'tablecell', version: 1, children: [paragraph('un'), paragraph('deux')] }
  const row = { type: 'tablerow', version: 1, children: [cell, cell] }
  const state = richText({ type: 'table', version: 1, children: [row] }, paragraph(' '), paragraph('fin'))
  expect(plainText(state, NO_BLOCK)).toBe('un deux\tun deux\nfin')
})

test('an absent or empty text has no words', () => {
  expect(plainText(null, NO_BLOCK)).toBe('')
  expect(plainText(undefined, NO_BLOCK)).toBe('')
  expect(plainText(richText(paragraph()), NO_BLOCK)).toBe('')
})

test('a text has content once it has a word or a block, wherever the block stands', () => {
  const inQuote = { type: 'quote', version: 1, children: [block('figure', {})] }
  expect(hasContent(richText(paragraph()))).toBe(false)
  expect(hasContent(null)).toBe(false)
  expect(hasContent(richText(paragraph('x')))).toBe(true)
  expect(hasContent(richText(block('figure', {})))).toBe(true)
  expect(hasContent(richText(inQuote))).toBe(true)
})

test('a text that a program sent wrong is read as far as it can be', () => {
  const wrong = [null, 'x', { type: 'block', fields: null }, paragraph('Dedans')]
  expect(plainText({ root: { type: 'root', children: wrong } }, ({ text }) => [String(text)])).toBe('Dedans')
})

test('a text has something in it once it has a character or a block', () => {
  expect([null, undefined, richText(paragraph()), richText(paragraph(' '))].map(hasContent)).toEqual([
    false,
    false,
    false,
    false,
  ])
  expect(hasContent(richText(paragraph('a')))).toBe(true)
  expect(hasContent(richText(paragraph(), block('figure', { image: 'id-1' })))).toBe(true)
})
