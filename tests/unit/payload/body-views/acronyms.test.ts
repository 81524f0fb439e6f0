import type { Explains } from '@/payload/body-views/acronyms'
import { bodyView } from '@/payload/body-views/body-view'
import type { BodyNode } from '@/payload/queries/views'

const text = (words: string, format = 0, more: object = {}) => ({
  type: 'text',
  text: words,
  format,
  version: 1,
  ...more,
})
const node = (type: string, children: object[], more: object = {}) => ({ type, version: 1, children, ...more })
const paragraph = (...children: (string | object)[]) =>
  node(
    'paragraph',
    children.map((child) => (typeof child === 'string' ? text(child) : child)),
  )

const ENTRIES: Record<string, { long: string; href: string }> = {
  ESS: { long: 'économie sociale et solidaire', href: '/glossaire#sigle-ess' },
  MAS: { long: 'maison d’accueil spécialisée', href: '/glossaire#sigle-mas' },
}

function view(...children: object[]) {
  const asked: string[] = []
  const explains: Explains = (spelling) => {
    asked.push(spelling)
    return ENTRIES[spelling] ?? null
  }
  const state = { root: { type: 'root', version: 1, children } } as never
  const { body, acronyms } = bodyView(state, () => undefined, [], explains)
  return { words: shown(body.root), acronyms, asked }
}

/** The words of a text, its explained ones in brackets. */
function shown(node: BodyNode): string {
  if (node.type === 'block') return shown((node.fields as { content: { root: BodyNode } }).content.root)
  if (typeof node.text === 'string') return node.long ? `[${node.text}]` : node.text
  return (node.children ?? []).map(shown).join('')
}

test('an acronym is explained where it stands first, and nowhere else', () => {
  const { words, acronyms } = view(paragraph('L’ESS et l’ESS. '), paragraph('Une MAS, l’E.S.S.'))
  expect(words).toBe('L’[ESS] et l’ESS. Une [MAS], l’E.S.S.')
  expect(acronyms).toEqual([
    { short: 'ESS', ...ENTRIES.ESS },
    { short: 'MAS', ...ENTRIES.MAS },
  ])
})

test('headings, links, addresses, code and other languages are left alone, and the next place is taken', () => {
  const link = node('link', [text('l’ESS')], { fields: { linkType: 'custom', url: 'https://exemple.fr' } })
  const { words } = view(
    node('heading', [text('L’ESS')], { tag: 'h2' }),
    paragraph(link, ' https://exemple.fr/ESS ', text('ESS', 16), text('ESS', 0, { $: { lang: 'en' } })),
    paragraph(text('Enfin l’ESS', 1)),
  )
  expect(words).toBe('L’ESSl’ESS https://exemple.fr/ESS ESSESSEnfin l’[ESS]')
})

test('a callout is part of the text, in its place', () => {
  const content = { root: node('root', [paragraph('Une MAS.')]) }
  const callout = { type: 'block', version: 2, fields: { blockType: 'callout', content } }
  expect(view(callout, paragraph('La MAS')).words).toBe('Une [MAS].La MAS')
})

test('no letter is lost, and the formats of the words around stay', () => {
  const state = { root: node('root', [paragraph(text('ESS', 3)), paragraph(text('ESS MAS', 1))]) } as never
  const { body } = bodyView(
    state,
    () => undefined,
    [],
    (spelling) => ENTRIES[spelling] ?? null,
  )
  const runs = body.root.children.flatMap(({ children }) => children ?? [])
  expect(runs.map(({ text: words, format, long }) => [words, format, Boolean(long)])).toEqual([
    ['ESS', 3, true],
    ['ESS ', 1, false],
    ['MAS', 1, true],
  ])
})

test('words that the glossary does not know yet are asked for, so that a new entry concerns the page', () => {
  const { asked, acronyms } = view(node('heading', [text('CNSA')], { tag: 'h2' }), paragraph('Le HCR et une Scop.'))
  expect(asked).toEqual(['Le', 'HCR', 'Scop'])
  expect(acronyms).toEqual([])
})
