import { jest } from '@jest/globals'
import { DecoratorNode, type SerializedLexicalNode } from '@payloadcms/richtext-lexical/lexical'

/* A search and a replacement in an editor, of words and of a block. */

jest.unstable_mockModule('@payloadcms/richtext-lexical/client', () => ({
  $isBlockNode: (node: unknown) => node instanceof Block,
  $isLinkNode: () => false,
}))

class Block extends DecoratorNode<null> {
  __fields: Record<string, unknown> = {}
  static getType = () => 'block'
  static clone = (node: Block) => Object.assign(new Block(node.__key), { __fields: node.__fields })
  static importJSON = (json: SerializedLexicalNode) =>
    Object.assign(new Block(), { __fields: (json as never as Block).fields })
  fields = undefined as never as Record<string, unknown>
  createDOM = () => document.createElement('div')
  updateDOM = () => false
  decorate = () => null
  getFields = () => this.getLatest().__fields
  setFields(fields: Record<string, unknown>) {
    this.getWritable().__fields = fields
  }
  exportJSON = () => ({ type: 'block', version: 1, fields: this.__fields })
}

class Table extends DecoratorNode<null> {
  static override getType = () => 'table'
  static override clone = (node: Table) => new Table(node.__key)
  static override importJSON = (json: SerializedLexicalNode) => new Table().updateFromJSON(json)
  override createDOM = () => document.createElement('div')
  override updateDOM = () => false
  override decorate = () => null
  override isInline = () => false
}

const { createEditor, $getRoot } = await import('@payloadcms/richtext-lexical/lexical')
const { matchesIn } = await import('@/components/admin/writing-tools/search/matches')
const { $readPassages } = await import('@/components/admin/writing-tools/search/read-passages')
const { replaceMatches } = await import('@/components/admin/writing-tools/search/replace')

const text = (words: string, format = 0) => ({
  type: 'text',
  version: 1,
  text: words,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
})
const paragraph = (...children: object[]) => ({
  type: 'paragraph',
  version: 1,
  children,
  direction: null,
  format: '',
  indent: 0,
})
const body = {
  name: 'body',
  label: 'Texte',
  type: 'richText' as const,
  blocks: [{ slug: 'quote', label: 'Exergue', fields: [{ name: 'text', label: 'Phrase', type: 'textarea' as const }] }],
}

function open(...children: object[]) {
  const editor = createEditor({
    nodes: [Block, Table],
    onError: (error) => {
      throw error
    },
  })
  editor.setRootElement(document.createElement('div'))
  const state = { root: { type: 'root', version: 1, children, direction: null, format: '', indent: 0 } }
  editor.setEditorState(editor.parseEditorState(JSON.stringify(state)))
  const matches = (words: string) =>
    matchesIn(
      editor.getEditorState().read(() => $readPassages(body)),
      words,
      false,
    )
  const shown = () => editor.getEditorState().read(() => $getRoot().getTextContent())
  return { editor, matches, shown }
}

test('every place is replaced, in a line twice and across a format, and in a block', () => {
  const { editor, matches, shown } = open(
    paragraph(text('Le télétravail, le tele'), text('travail', 1), text(' encore')),
    { type: 'block', version: 1, fields: { blockType: 'quote', text: 'Télétravail !' } },
  )
  expect(matches('teletravail')).toHaveLength(3)
  let updates = 0
  editor.registerUpdateListener(({ tags }) => {
    if (tags.has('history-push')) updates += 1
  })
  replaceMatches(editor, matches('teletravail'), 'bureau')
  expect(shown()).toContain('Le bureau, le bureau encore')
  expect(matches('bureau')).toHaveLength(3)
  // One step of « Annuler ».
  expect(updates).toBe(1)
})

test('what is found on two lines of one paragraph is not one word', () => {
  const { matches } = open(paragraph(text('bon'), { type: 'linebreak', version: 1 }, text('jour')))
  expect(matches('bonjour')).toEqual([])
})

test('the caption of a table is found, and replaced', () => {
  const { editor, matches } = open({ type: 'table', version: 1, $: { caption: 'Le télétravail' } })
  expect(matches('teletravail')).toHaveLength(1)
  replaceMatches(editor, matches('teletravail'), 'bureau')
  expect(matches('bureau')).toHaveLength(1)
  expect(editor.getEditorState().toJSON().root.children[0]).toHaveProperty('$', { caption: 'Le bureau' })
})
