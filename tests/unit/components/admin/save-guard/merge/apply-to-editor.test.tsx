import { createEditor, type LexicalEditor, ParagraphNode, TextNode } from '@payloadcms/richtext-lexical/lexical'
import { applyToEditor, textOf } from '@/components/admin/save-guard/merge/apply-to-editor'
import { openEditor } from '@/components/admin/save-guard/merge/open-editor'

const p = (text: string) => ({ type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text }] })
const text = (...words: string[]) => ({ root: { type: 'root', version: 1, children: words.map(p) } })

let form: HTMLFormElement
let editor: LexicalEditor

beforeEach(() => {
  document.body.innerHTML =
    '<form><div class="rich-text-lexical" data-field-path="body"><div contenteditable="true"></div></div></form>'
  form = document.querySelector('form') as HTMLFormElement
  editor = createEditor({
    nodes: [ParagraphNode, TextNode],
    onError: (error) => {
      throw error
    },
  })
  editor.setRootElement(form.querySelector('[contenteditable]'))
  editor.setEditorState(editor.parseEditorState(JSON.stringify(text('one', 'two', 'three'))))
})

const shown = () => [...form.querySelectorAll('p')].map((paragraph) => paragraph.textContent)

test('the editor of a text is found in its form, and only there', () => {
  expect(openEditor(form, 'body')).toBe(editor)
  expect(openEditor(form, 'other')).toBeNull()
  expect(openEditor(null, 'body')).toBeNull()
})

test.each([[['ONE', 'two', 'three']], [['new', 'one', 'two', 'three', 'last']], [['two']], [['three', 'one']], [[]]])(
  'the text becomes %j',
  (words) => {
    applyToEditor(editor, text(...words))
    expect(shown()).toEqual(words)
    expect(textOf(editor).root.children).toHaveLength(words.length)
  },
)

test('a paragraph that does not change is the same element: the cursor stays in it', () => {
  const [, second] = form.querySelectorAll('p')
  applyToEditor(editor, text('ONE', 'two', 'new', 'three'))
  expect(form.querySelectorAll('p')[1]).toBe(second)
})
