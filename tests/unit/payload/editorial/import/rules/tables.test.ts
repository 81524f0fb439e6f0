import type { SourceLine } from '@/payload/editorial/import/model'
import { draftOf, outline, structured, textDraft } from '@/tests/support/drafts/structured'

const cell = (text: string, row: number, column: number, table = 1): Partial<SourceLine> => ({
  runs: [{ text }],
  cell: { table, row, column },
})
const TITLE: Partial<SourceLine> = { runs: [{ text: 'Le titre' }], style: { kind: 'title' } }

test('the cells of a document are the rows of a table', () => {
  expect(outline(draftOf([TITLE, cell('a', 0, 0), cell('b', 0, 1), cell('c', 1, 0), cell('d', 1, 1)])).at(-1)).toBe(
    'table: a\tb / c\td',
  )
})

test('two tables that follow one another are two', () => {
  expect(
    outline(draftOf([TITLE, cell('a', 0, 0), cell('b', 0, 1), cell('c', 0, 0, 2), cell('d', 0, 1, 2)])),
  ).toHaveLength(3)
})

test('a picture in a cell comes after its table, which stays whole', () => {
  const source = draftOf([
    TITLE,
    cell('a', 0, 0),
    { picture: 'p', cell: { table: 1, row: 0, column: 1 } },
    cell('b', 1, 0),
  ])
  expect(outline(source)).toEqual(['title: Le titre', 'table: a / b', 'picture: '])
})

test('one cell alone is a box, with its bold first line as title', () => {
  const first = { ...cell('À noter', 0, 0), runs: [{ text: 'À noter', bold: true as const }] }
  const box = structured(draftOf([TITLE, first, cell('Le permis n’est pas exigé.', 0, 0)])).blocks.at(-1)
  expect(box).toMatchObject({ kind: 'callout', nodes: [{ fields: { blockType: 'callout', title: 'À noter' } }] })
})

test('lines typed with tabs are a table, whose first row is a head when it alone has no figures', () => {
  const table = structured(textDraft('Le titre\n\nChapô.\n\nJour\tPlaces\nLundi\t20\nMardi\t15')).blocks.at(-1)
  expect(table?.words).toEqual(['Jour\tPlaces', 'Lundi\t20', 'Mardi\t15'])
  expect(JSON.stringify(table?.nodes)).toContain('"headerState":1')
})

test('lines typed with bars are a table, and its bars are listed', () => {
  const draft = structured(textDraft('Le titre\n\nChapô.\n\n| a | b |\n|---|---|\n| c | d |'))
  expect(draft.blocks.at(-1)?.words).toEqual(['a\tb', 'c\td'])
  expect(draft.markers.map(({ text }) => text)).toEqual(['|', '|', '|', '|---|---|', '|', '|', '|'])
})

test('a bullet and a tab are a point, and a line with one bar is a sentence', () => {
  expect(outline('Le titre\n\nChapô.\n\n-\tun\n-\tdeux').at(-1)).toBe('list: un / deux')
  expect(outline('Le titre\n\nChapô.\n\nUn mot | un autre.').at(-1)).toBe('paragraph: Un mot | un autre.')
})

const below = (lines: string[]) => outline(`Le titre\n\nChapô.\n\nMots :\n\n${lines.join('\n')}`).at(-1)

test.each([
  ['at their left', ['Agence      Jour', 'Quimper     lundi', 'Saint-Malo  mardi']],
  ['at their right', ['Agence        Jour', 'Quimper      lundi', 'Saint-Malo   mardi']],
  ['far from one another', ['Agence   Jour', 'Quimper     lundi', 'Saint-Malo    mardi']],
])('words that spaces put into columns, aligned %s, are a table', (_, lines) => {
  expect(below(lines)).toBe('table: Agence\tJour / Quimper\tlundi / Saint-Malo\tmardi')
})

test.each([
  ['two lines', ['Agence      Jour', 'Quimper     lundi']],
  ['slips', ['Des mots.  Et d’autres.', 'Encore des  mots.', 'Et la  fin.']],
])('%s with several spaces are no table', (_, lines) => {
  expect(below(lines)).not.toMatch(/^table/)
})

test.each([
  ['around', ['| Agence   | Jour  |', '|----------|-------|', '| Quimper  | lundi |', '| Saint-Malo | mardi |']],
  [
    'that align',
    ['| Agence     |  Jour |', '| :--------- | ----: |', '| Quimper    | lundi |', '| Saint-Malo | mardi |'],
  ],
  ['between', ['Agence     | Jour', '-----------|------', 'Quimper    | lundi', 'Saint-Malo | mardi']],
  ['after tabs', ['|\tAgence\t|\tJour\t|', '|---|---|', '|\tQuimper\t|\tlundi\t|', '|\tSaint-Malo\t|\tmardi\t|']],
])('cells that spaces fill up to bars %s them are a table', (_, lines) => {
  expect(below(lines)).toBe('table: Agence\tJour / Quimper\tlundi / Saint-Malo\tmardi')
})

test('a bar in a cell that a tab ends parts nothing', () => {
  expect(below(['Quimper\t9 h | 12 h', 'Brest\t10 h | 13 h'])).toBe('table: Quimper\t9 h | 12 h / Brest\t10 h | 13 h')
})

test('numbers before a tab are those of points; more tabs are columns', () => {
  expect(below(['1.\tVisiter', '2.\tDéjeuner'])).toBe('list: Visiter / Déjeuner')
  expect(below(['1.\tVisiter\tlundi', '2.\tDéjeuner\tmardi'])).toBe('table: 1.\tVisiter\tlundi / 2.\tDéjeuner\tmardi')
})
