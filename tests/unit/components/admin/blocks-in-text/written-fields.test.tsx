import { jest } from '@jest/globals'
import { $createBlockNode, $isBlockNode, BlockNode } from '@payloadcms/richtext-lexical/client'
import {
  $createParagraphNode,
  $getRoot,
  createEditor,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import {
  createLexicalComposerContext,
  LexicalComposerContext,
} from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { HistoryPlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalHistoryPlugin'
import { render } from '@testing-library/react'
import { duplicateBlock, moveBlock, removeBlock, wordsAfterBlock } from '@/components/admin/blocks-in-text/block-moves'
import { writeFields } from '@/components/admin/blocks-in-text/written-fields'

let editor: LexicalEditor
let quote: string

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask'] })
  editor = createEditor({
    nodes: [BlockNode],
    onError: (error) => {
      throw error
    },
  })
  editor.setRootElement(document.body.appendChild(document.createElement('div')))
  render(
    <LexicalComposerContext.Provider value={[editor, createLexicalComposerContext(null, null)]}>
      <HistoryPlugin delay={1000} />
    </LexicalComposerContext.Provider>,
  )
  editor.update(
    () => {
      const block = $createBlockNode({ blockType: 'quote', id: 'a', text: 'Une' } as never)
      quote = block.getKey()
      $getRoot().clear().append($createParagraphNode(), block, $createParagraphNode())
    },
    { discrete: true },
  )
})
afterEach(() => {
  editor.setRootElement(null)
  document.body.innerHTML = ''
  jest.useRealTimers()
})

const texts = () =>
  editor.read(() =>
    $getRoot()
      .getChildren()
      .map((node) => ($isBlockNode(node) ? (node.getFields() as unknown as { text: string }).text : '')),
  )
const write = (field: string, text: string) =>
  writeFields(editor, quote, `${quote} ${field}`, (fields) => ({ ...fields, text }))

test('what is typed in one go is one step of « Annuler », and comes back whole', () => {
  for (const text of ['Une ', 'Une p', 'Une ph']) write('text', text)
  expect(texts()).toEqual(['', 'Une ph', ''])
  editor.dispatchCommand(UNDO_COMMAND, undefined)
  expect(texts()).toEqual(['', 'Une', ''])
  editor.dispatchCommand(REDO_COMMAND, undefined)
  expect(texts()).toEqual(['', 'Une ph', ''])
})

test('words typed after a pause, or elsewhere, are another step', () => {
  write('text', 'Une 1')
  jest.advanceTimersByTime(1500)
  write('text', 'Une 2')
  write('author', 'Une 3')
  for (const before of ['Une 2', 'Une 1', 'Une']) {
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    expect(texts()).toEqual(['', before, ''])
  }
})

test('the form, which does not hear of merged steps, hears of the last words', () => {
  const heard: string[] = []
  // As Payload's own listener: see `OnChangePlugin`.
  editor.registerUpdateListener(({ tags, dirtyLeaves, dirtyElements, editorState }) => {
    if (tags.has(HISTORY_MERGE_TAG) || (dirtyLeaves.size === 0 && dirtyElements.size === 0)) return
    heard.push(JSON.stringify(editorState.toJSON()))
  })
  write('text', 'Une p')
  write('text', 'Une ph')
  write('text', 'Une phrase')
  expect(heard.at(-1)).toContain('Une phrase')
  expect(heard).toHaveLength(3)
})

test('a block is moved, duplicated and removed, and each is one step', () => {
  moveBlock(editor, quote, 'up')
  expect(texts()).toEqual(['Une', '', ''])
  moveBlock(editor, quote, 'up')
  duplicateBlock(editor, quote)
  expect(texts()).toEqual(['Une', 'Une', '', ''])
  removeBlock(editor, quote)
  expect(texts()).toEqual(['Une', '', ''])
  editor.dispatchCommand(UNDO_COMMAND, undefined)
  expect(texts()).toEqual(['Une', 'Une', '', ''])
  editor.dispatchCommand(UNDO_COMMAND, undefined)
  expect(texts()).toEqual(['Une', '', ''])
})

test('the words of a picture become paragraphs after it, in one step', () => {
  wordsAfterBlock(editor, quote, 'Porte ouverte\nsamedi\n\n\nEntrée libre\n')
  const words = () =>
    editor.read(() =>
      $getRoot()
        .getChildren()
        .map((node) => node.getTextContent()),
    )
  expect(words().slice(2, 4)).toEqual(['Porte ouverte\nsamedi', 'Entrée libre'])
  editor.dispatchCommand(UNDO_COMMAND, undefined)
  expect(texts()).toEqual(['', 'Une', ''])
})
