import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  createEditor,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { moveLine } from '@/components/admin/writing-tools/move-line'

function open(...lines: string[]): LexicalEditor {
  const editor = createEditor({
    onError: (error) => {
      throw error
    },
  })
  const root = document.body.appendChild(document.createElement('div'))
  root.contentEditable = 'true'
  editor.setRootElement(root)
  editor.update(
    () => {
      for (const line of lines) $getRoot().append($createParagraphNode().append($createTextNode(line)))
    },
    { discrete: true },
  )
  return editor
}

const select = (editor: LexicalEditor, first: number, last = first) =>
  editor.update(
    () => {
      const line = (index: number) => $getRoot().getChildAtIndex<ReturnType<typeof $createParagraphNode>>(index)
      const selection = line(first)?.selectStart()
      const end = line(last)?.getFirstChild()
      if (selection && end) selection.focus.set(end.getKey(), 1, 'text')
    },
    { discrete: true },
  )

const linesOf = (editor: LexicalEditor) => editor.read(() => $getRoot().getTextContent().split('\n\n'))

/** As a key does: within a command, which is an update already. Resolves with what is announced. */
const moved = (editor: LexicalEditor, direction: -1 | 1) =>
  new Promise<string>((resolve) => editor.update(() => moveLine(editor, direction, resolve)))

test.each([
  ['up', 1, 1, -1, ['b', 'a', 'c', 'd'], 'Déplacé : 1 sur 4'],
  ['down', 1, 1, 1, ['a', 'c', 'b', 'd'], 'Déplacé : 3 sur 4'],
  ['up with the next', 1, 2, -1, ['b', 'c', 'a', 'd'], 'Déplacé : 1 sur 4'],
  ['down with the next', 1, 2, 1, ['a', 'd', 'b', 'c'], 'Déplacé : 3 sur 4'],
  ['up from the beginning', 0, 1, -1, ['a', 'b', 'c', 'd'], null],
  ['down from the end', 2, 3, 1, ['a', 'b', 'c', 'd'], null],
] as const)('a line moves %s', async (_, first, last, direction, lines, place) => {
  const editor = open('a', 'b', 'c', 'd')
  select(editor, first, last)
  expect(await moved(editor, direction)).toBe(place ?? 'C’est le bord du texte.')
  expect(linesOf(editor)).toEqual(lines)
})

test('a line moves twice, and the cursor with it', async () => {
  const editor = open('a', 'b', 'c')
  select(editor, 2)
  await moved(editor, -1)
  await moved(editor, -1)
  expect(linesOf(editor)).toEqual(['c', 'a', 'b'])
})

test('a text without a cursor stays as it is', async () => {
  const editor = open('a', 'b')
  expect(await moved(editor, 1)).toBe('C’est le bord du texte.')
  expect(linesOf(editor)).toEqual(['a', 'b'])
})
