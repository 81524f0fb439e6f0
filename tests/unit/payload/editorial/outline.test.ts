import { heading, paragraph, richText } from '@/payload/editorial/lexical'
import { outlineOf } from '@/payload/editorial/outline'

const state = richText(
  heading('h2', 'L’ESS, un modèle'),
  paragraph('…'),
  heading('h3', 'Et en Bretagne ?'),
  heading('h2', 'L’ESS, un modèle'),
  heading('h2', '?!'),
)

test('a reader can link to each heading: its anchor is its own', () => {
  expect([...outlineOf(state).anchors.values()]).toEqual([
    'l-ess-un-modele',
    'et-en-bretagne',
    'l-ess-un-modele-2',
    'section',
  ])
})

test('an anchor belongs to the node of its heading', () => {
  const second = state.root.children[2]
  expect(second && outlineOf(state).anchors.get(second)).toBe('et-en-bretagne')
})

test('a table of contents lists the h2 and nothing below them', () => {
  expect(outlineOf(state).entries).toEqual([
    { id: 'l-ess-un-modele', text: 'L’ESS, un modèle' },
    { id: 'l-ess-un-modele-2', text: 'L’ESS, un modèle' },
    { id: 'section', text: '?!' },
  ])
})

test('a heading on two lines is one line in the table of contents', () => {
  const words = [{ type: 'text', text: 'Avant' }, { type: 'linebreak' }, { type: 'text', text: 'après' }]
  const twoLines = { type: 'root', children: [{ type: 'heading', tag: 'h2', children: words }] }
  expect(outlineOf({ root: twoLines }).entries).toEqual([{ id: 'avant-apres', text: 'Avant après' }])
})

test('an empty heading has an anchor and no entry', () => {
  const outline = outlineOf(richText(heading('h2', '')))
  expect([...outline.anchors.values()]).toEqual(['section'])
  expect(outline.entries).toEqual([])
})

test('the third heading of one title is the third anchor of its name', () => {
  const same = richText(heading('h2', 'Un'), heading('h2', 'Un'), heading('h2', 'Un'))
  expect([...outlineOf(same).anchors.values()]).toEqual(['un', 'un-2', 'un-3'])
})

test('an anchor never is an id that the page uses itself', () => {
  expect(outlineOf(richText(heading('h2', 'Contenu')), ['contenu']).entries[0]?.id).toBe('contenu-2')
})

test('a text without headings, or no text, has no outline', () => {
  expect(outlineOf(richText(paragraph('Rien'))).entries).toEqual([])
  expect(outlineOf(null).entries).toEqual([])
})
