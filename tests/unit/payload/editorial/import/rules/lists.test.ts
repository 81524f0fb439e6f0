import { childrenOf } from '@/payload/editorial/rich-text'
import { outline, structured, textDraft } from '@/tests/support/drafts/structured'

const BULLETS = [
  '• ',
  '- ',
  '– ',
  '— ',
  '* ',
  '◦ ',
  '▪ ',
  'o\t',
  '\uf0a7\t',
  '\uf0b7 ',
  '→ ',
  '➡️ ',
  '✅ ',
  '👉🏽 ',
  '·\t',
  '-\t',
]

test.each(BULLETS)('lines that begin with %j are points', (bullet) => {
  const draft = structured(textDraft(`Le titre\n\nChapô.\n\n${bullet}un\n${bullet}deux`))
  expect(draft.blocks.at(-1)).toMatchObject({ kind: 'list', words: ['un', 'deux'] })
  expect(draft.markers.map(({ text }) => text.trim())).toEqual([bullet.trim(), bullet.trim()])
})

test.each(['-12 degrés ce matin.', '*Une note.', '® Marque déposée.'])('« %s » is no point', (line) => {
  expect(outline(`Le titre\n\nChapô.\n\n${line}\n${line}`).at(-1)).toBe(`paragraph: ${line}`)
})

test('one dash alone is a point only below a line that announces it', () => {
  expect(outline('Le titre\n\nChapô.\n\nMots.\n\n- Ah ?').at(-1)).toBe('paragraph: - Ah ?')
  expect(outline('Le titre\n\nChapô.\n\nMots :\n\n- un seul').at(-1)).toBe('list: un seul')
})

test('points that are indented, or have another sign, are below the point above', () => {
  const text = 'Le titre\n\nChapô.\n\n• un\n  • dedans\n• deux\no\tdessous\n• trois'
  const list = structured(textDraft(text)).blocks.at(-1)
  expect(list?.words).toEqual(['un', 'dedans', 'deux', 'dessous', 'trois'])
  const [node] = list?.nodes ?? []
  expect((node ? childrenOf(node) : []).map((item) => childrenOf(item)[0]?.type)).toEqual([
    'text',
    'list',
    'text',
    'list',
    'text',
  ])
})

test('numbers that follow one another are points, and go on after a paragraph', () => {
  const draft = structured(textDraft('Le titre\n\nChapô.\n\n1) un\n2) deux\n\nPuis :\n\n3) trois'))
  const lists = draft.blocks.filter(({ kind }) => kind === 'list')
  expect(lists.map(({ nodes, words }) => [nodes[0]?.start, words])).toEqual([
    [1, ['un', 'deux']],
    [3, ['trois']],
  ])
})

test.each(['2025. Une année.', '12 % des voix.', '3,5 tonnes de pain.'])('« %s » alone is no point', (line) => {
  expect(outline(`Le titre\n\nChapô.\n\n${line}`).at(-1)).toBe(`paragraph: ${line}`)
})

test('an indented line without a sign goes on with its point', () => {
  expect(outline('Le titre\n\nChapô.\n\n- un\n  et la suite\n- deux').at(-1)).toBe('list: un et la suite / deux')
})

test('one empty line between points may part two lists', () => {
  const source = textDraft('Le titre\n\nChapô.\n\n- a\n- b\n\n- c\n- d')
  expect(outline(source).at(-1)).toBe('list: a / b / c / d')
  expect(structured(source).blocks.at(-1)?.doubts).toMatchObject([{ key: '5:split', question: 'Une liste ou deux ?' }])
  expect(outline(source, { '5:split': 'two' }).slice(-2)).toEqual(['list: a / b', 'list: c / d'])
})

test('empty lines between all points part nothing', () => {
  const list = structured(textDraft('Le titre\n\nChapô.\n\n- a\n\n- b\n\n- c\n\n- d')).blocks.at(-1)
  expect(list).toMatchObject({ words: ['a', 'b', 'c', 'd'], doubts: [] })
})

test('boxes to tick are bullets', () => {
  expect(outline('Le titre\n\nChapô.\n\n- [ ] à faire\n- [x] fait').at(-1)).toBe('list: à faire / fait')
})

test.each(['o', '§'])('several lines after « %s » and a space are points, one is not', (sign) => {
  const top = 'Le titre\n\nChapô.\n\nDes mots.\n\n'
  expect(outline(`${top}${sign} un mot\n${sign} un autre`).at(-1)).toBe('list: un mot / un autre')
  expect(outline(`${top}${sign} un mot`).at(-1)).toBe(`paragraph: ${sign} un mot`)
})

const NESTED = 'Le titre\n\nChapô.\n\nDes mots :\n'

test('letters further in than a number are points below it', () => {
  const draft = structured(textDraft(`${NESTED}1) un\n   a) deux\n   b) trois\n2) quatre`))
  const list = draft.blocks.at(-1)
  expect(list?.words).toEqual(['un', 'deux', 'trois', 'quatre'])
  expect(JSON.stringify(list?.nodes)).toContain('"indent":1')
  expect(list?.nodes).toHaveLength(1)
})

test('a long point that was cut goes on in the line below, a short one and one that ended do not', () => {
  const long = '- connaître son planning un mois à l’avance, et pouvoir l’échanger avec'
  expect(outline(`${NESTED}${long}\nun collègue\n- être accueilli`).at(-1)).toBe(
    `list: ${long.slice(2)} un collègue / être accueilli`,
  )
  expect(outline(`${NESTED}- un\n- deux\nun collègue`).at(-1)).toBe('paragraph: un collègue')
  expect(outline(`${NESTED}${long}.\nun collègue\n- être accueilli`)).toContain('paragraph: un collègue')
})

test('a line with an emoji, then points with another one below an empty line, are two things', () => {
  expect(outline('🎉 La fête !\n\nDix ans de soin.\n\nAu menu :\n👉 un bal\n👉 un gâteau')).toEqual([
    'title: 🎉 La fête !',
    'excerpt: Dix ans de soin.',
    'paragraph: Au menu :',
    'list: un bal / un gâteau',
  ])
})
