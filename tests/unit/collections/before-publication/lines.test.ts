import { findingAt, foundIn, linesIn, MOST_OF_A_RULE } from '@/collections/before-publication/lines'
import { block, bullets, heading, italic, lineBreak, link, paragraph, table } from '@/payload/editorial/lexical'
import { article } from '../../../fixtures/report/seeded'

const inBreton = { ...italic('mat eo'), $: { lang: 'br' } }

test('a document is read line by line: its fields, and each line of its text with its kind and place', () => {
  const document = article(
    [
      paragraph('Un', lineBreak(), 'deux ', link('trois', 'https://example.org/')),
      heading('h2', 'Quatre'),
      bullets([{ words: ['Cinq'], below: bullets(['Six']) }]),
      table('Sept', [['Huit', 'Neuf']]),
      block('callout', { kind: 'information', title: 'Dix', content: article('Onze').body }),
      paragraph(''),
    ],
    { title: 'Titre', excerpt: null },
  )
  expect(linesIn(document).map(({ kind, place, words }) => [kind, Object.values(place)[0], words])).toEqual([
    ['title', 'title', 'Titre'],
    ['paragraph', 0, 'Un'],
    ['paragraph', 0, 'deux trois'],
    ['heading', 1, 'Quatre'],
    ['listitem', 2, 'Cinq'],
    ['listitem', 2, 'Six'],
    ['caption', 3, 'Sept'],
    ['cell', 3, 'Huit'],
    ['cell', 3, 'Neuf'],
    ['block', 4, 'Dix'],
    ['paragraph', 4, 'Onze'],
  ])
})

test('a line knows its links and where their words begin, and what of it is in another language', () => {
  const [line] = linesIn(
    article([paragraph('Il dit ', inBreton, ' : ', link('ici', ' https://example.org/ '))], { title: '', excerpt: '' }),
  )
  expect(line).toMatchObject({
    words: 'Il dit mat eo : ici',
    french: 'Il dit        : ici',
    links: [{ words: 'ici', start: 16, address: 'https://example.org/', document: null }],
  })
})

test('the second of two equal words of a place is marked as the second, in another line too', () => {
  const document = article([paragraph('rouge et rouge', lineBreak(), 'puis rouge')], { title: 'rouge', excerpt: '' })
  expect(
    foundIn(document, /rouge/gu, () => ({ message: 'x' })).map(({ place, occurrence }) => [place, occurrence]),
  ).toEqual([
    [{ field: 'title' }, undefined],
    [{ node: 0 }, undefined],
    [{ node: 0 }, 1],
    [{ node: 0 }, 2],
  ])
})

test('a finding has the words of a line, and what is meant instead', () => {
  const [line] = linesIn(article('Un mot', { title: '', excerpt: '' }))
  if (!line) throw new Error('There is no line')
  expect(findingAt(line, 3, 'mot', { message: 'Un message', mend: 'mots', why: 'Parce que.' })).toEqual({
    kind: 'advises',
    message: 'Un message',
    place: { node: 0 },
    words: 'mot',
    mend: 'mots',
    why: 'Parce que.',
  })
})

test('one rule says no more than fifty things of a document', () => {
  expect(foundIn(article('a'.repeat(500)), /a/gu, () => ({ message: 'x' }))).toHaveLength(MOST_OF_A_RULE)
})
