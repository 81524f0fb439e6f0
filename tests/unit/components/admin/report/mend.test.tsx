import { jest } from '@jest/globals'
import type { ElementNode } from '@payloadcms/richtext-lexical/lexical'
import type { Finding } from '@/collections/before-publication/check'
import {
  Block,
  bodyShape,
  Link,
  linesOf,
  link,
  openText,
  paragraph,
  quoteBlock,
  text,
} from '../../../../support/text-in-editor'

/* Findings in a text that is open: where they are, and what a mend writes. */

jest.unstable_mockModule('@payloadcms/richtext-lexical/client', () => ({
  $isBlockNode: (node: unknown) => node instanceof Block,
  $isLinkNode: (node: unknown) => node instanceof Link,
}))
const { $createParagraphNode, $createTextNode, $getRoot } = await import('@payloadcms/richtext-lexical/lexical')
const { $anchored, $located } = await import('@/components/admin/report/locate')
const { mendedWords, mendText } = await import('@/components/admin/report/mend')

const BOLD = 1
const finding = (node: number, words: string, mend: string, occurrence?: number): Finding => ({
  kind: 'advises',
  message: 'À corriger',
  place: { node },
  words,
  mend,
  ...(occurrence === undefined ? {} : { occurrence }),
})
const anchored = (editor: ReturnType<typeof openText>, ...findings: Finding[]) =>
  editor.getEditorState().read(() => $anchored(findings, bodyShape))
const mend = (editor: ReturnType<typeof openText>, ...findings: Finding[]) =>
  mendText(editor, bodyShape, anchored(editor, ...findings)).map(({ words }) => words)

test.each([
  ['words are replaced', [text('Une état de fait')], finding(0, 'état', 'État'), 'Une État de fait'],
  ['only the occurrence that is meant', [text('un ici, un là')], finding(0, 'un', 'UN', 1), 'un ici, UN là'],
  [
    'a sign is put between two words',
    [text('les autresavec nous')],
    finding(0, 'autresavec', 'autres avec'),
    'les autres avec nous',
  ],
  ['a doubled word goes', [text('de de la'), text(' ville', BOLD)], finding(0, 'de de', 'de'), 'de la** ville**'],
  [
    'the formats around what changes stay',
    [text('le '), text('1er', BOLD), text(' mars 2ème fois')],
    finding(0, '1er mars 2ème', '1er mars 2e'),
    'le **1er** mars 2e fois',
  ],
  [
    'a sign between two formats goes to the end of the first',
    [text('autres', BOLD), text('avec')],
    finding(0, 'autresavec', 'autres avec'),
    '**autres **avec',
  ],
  [
    'a run that a mend empties goes',
    [text('un '), text('un', BOLD), text(' jour')],
    finding(0, 'un un', 'un'),
    'un jour',
  ],
])('%s', (_what, runs, found, expected) => {
  const editor = openText(paragraph(...runs))
  expect(mend(editor, found)).toEqual([found.words])
  expect(linesOf(editor)).toEqual([expected])
})

test('of equal words, those that are not mended keep their remarks, whatever is written beside them', () => {
  const written = 'un etat, un etat juste, puis cet etat'
  const editor = openText(paragraph(text(written)))
  const [first, last] = anchored(editor, finding(0, 'etat', 'état'), finding(0, 'etat', 'état', 2))
  const places = () =>
    editor
      .read(() => $located([first, last] as never[], bodyShape))
      .map(({ finding, match }) => [finding, match.kind === 'line' && match.pieces[0]?.start])
  expect(places()).toEqual([
    [first, 3],
    [last, 33],
  ])
  expect(mendText(editor, bodyShape, [first] as never[])).toEqual([first])
  expect(places()).toEqual([[last, 33]])
  // It is taken back.
  editor.update(() => void ($getRoot().getFirstChild() as ElementNode).clear().append($createTextNode(written)), {
    discrete: true,
  })
  expect(places()).toEqual([
    [first, 3],
    [last, 33],
  ])
})

test('many mends are one step of « Annuler », in lines and blocks, whatever their order', () => {
  const editor = openText(paragraph(text('Un etat, un etat')), quoteBlock('Cet etat'), paragraph(text('Rien')))
  let steps = 0
  editor.registerUpdateListener(({ tags }) => {
    if (tags.has('history-push')) steps += 1
  })
  const findings = [finding(1, 'etat', 'État'), finding(0, 'etat', 'État, oui', 1), finding(0, 'etat', 'État')]
  expect(mend(editor, ...findings)).toHaveLength(3)
  expect(linesOf(editor)).toEqual(['Un État, un État, oui', 'Cet État', 'Rien'])
  expect(steps).toBe(1)
})

test('a mend whose words changed meanwhile is left, and nothing is written for it', () => {
  const editor = openText(paragraph(text('Un État')))
  const before = editor.getEditorState()
  expect(mend(editor, finding(0, 'etat', 'État'), finding(7, 'Un', 'Une'))).toEqual([])
  expect(editor.getEditorState()).toBe(before)
})

test('of two mends of the same words the first is written', () => {
  const editor = openText(paragraph(text('les autresavec les autres')))
  expect(
    mend(editor, finding(0, 'autresavec les', 'autres avec les'), finding(0, 'les autresavec', 'les autres, avec')),
  ).toEqual(['les autresavec'])
  expect(linesOf(editor)).toEqual(['les autres, avec les autres'])
})

test('a finding follows its paragraph when another is written above, and is gone with its words', () => {
  const editor = openText(paragraph(text('etat')), paragraph(text('etat')))
  const [found] = anchored(editor, finding(1, 'etat', 'État'))
  const located = () => editor.read(() => $located(found ? [found] : [], bodyShape))
  editor.update(
    () =>
      $getRoot()
        .getFirstChild()
        ?.insertBefore($createParagraphNode().append($createTextNode('Neuf'))),
    { discrete: true },
  )
  expect(located()).toHaveLength(1)
  mendText(editor, bodyShape, found ? [found] : [])
  expect(linesOf(editor)).toEqual(['Neuf', 'etat', 'État'])
  expect(located()).toEqual([])
})

test('the words of a field are mended in their place, or not at all', () => {
  expect(mendedWords('Etat, Etat', { ...finding(0, 'Etat', 'État', 1), place: { field: 'title' } })).toBe('Etat, État')
  expect(mendedWords('Etat', { ...finding(0, 'Etat', 'État', 1), place: { field: 'title' } })).toBeNull()
  expect(mendedWords('', finding(0, 'Etat', 'État'))).toBeNull()
})

test('one press gives a link its new address, and leaves its words', () => {
  const editor = openText(paragraph(text('Voir '), link('https://a.example/?utm_source=x', text('la page')), text('.')))
  const found: Finding = { ...finding(0, 'la page', ''), mend: undefined, address: 'https://a.example/' }
  expect(mend(editor, found)).toEqual(['la page'])
  const [first] = editor.getEditorState().toJSON().root.children as unknown as { children: { fields?: object }[] }[]
  expect(first?.children[1]?.fields).toEqual({ linkType: 'custom', url: 'https://a.example/', newTab: false })
  expect(linesOf(editor)).toEqual(['Voir la page.'])
})

test('one press marks words of another language, and no others', () => {
  const editor = openText(paragraph(text('On dit '), text('kenavo ar wech all', BOLD), text(' en breton')))
  const found: Finding = { ...finding(0, 'kenavo ar wech all', ''), mend: undefined, language: 'br' }
  expect(mend(editor, found)).toHaveLength(1)
  const [first] = editor.getEditorState().toJSON().root.children as unknown as { children: { text: string }[] }[]
  expect(first?.children.map((run) => [run.text, (run as { $?: object }).$])).toEqual([
    ['On dit ', undefined],
    ['kenavo ar wech all', { lang: 'br' }],
    [' en breton', undefined],
  ])
})
