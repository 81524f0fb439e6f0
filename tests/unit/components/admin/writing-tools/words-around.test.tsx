import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  createEditor,
  type TextNode,
} from '@payloadcms/richtext-lexical/lexical'
import { wordsAround } from '@/components/admin/writing-tools/search/shown'

test('what was found is said with the words around it, as many on each side', () => {
  const editor = createEditor({
    onError: (error) => {
      throw error
    },
  })
  editor.setRootElement(document.body.appendChild(document.createElement('div')))
  const before = 'mot '.repeat(30)
  let node: TextNode | undefined
  editor.update(
    () => {
      node = $createTextNode(`${before}la coopérative${' mot'.repeat(30)}`)
      $getRoot().append($createParagraphNode().append(node))
    },
    { discrete: true },
  )
  const start = before.length + 3
  const piece = { key: node?.getKey() ?? '', start, end: start + 'coopérative'.length }
  const said = wordsAround(editor, { kind: 'line', pieces: [piece] }, { words: 'cooperative', isExact: false })
  expect(said).toMatch(/^(mot ){9}la coopérative( mot){10}$/)
})
