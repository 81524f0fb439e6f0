import type { LexicalRichTextAdapter } from '@payloadcms/richtext-lexical'
import { getEnabledNodes } from '@payloadcms/richtext-lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import type { FieldShape } from './shape'

type EditorConfig = LexicalRichTextAdapter['editorConfig']
type Editor = ReturnType<typeof createHeadlessEditor>

/** The editor of each rich text, made when it is first asked: a shape is plain data. */
const editors = new WeakMap<FieldShape, () => Editor>()

/** Notes which editor writes the texts of this field. */
export function rememberEditor(field: FieldShape, editorConfig: EditorConfig): void {
  let editor: Editor | undefined
  editors.set(field, () => {
    editor ??= createHeadlessEditor({ nodes: getEnabledNodes({ editorConfig }), onError: fail })
    return editor
  })
}

/**
 * P71: returns whether the editor of this field opens the text: it knows each node, and each stands where it may. Lexical
 * itself reads it, with the nodes that the field's features register, so that no list of ours can differ from them.
 */
export function opensInEditor(field: FieldShape, text: unknown): boolean {
  const editor = editors.get(field)?.()
  if (!editor) throw new Error(`Nobody knows the editor of « ${field.name} ».`)
  try {
    return !editor.parseEditorState(JSON.stringify(text)).isEmpty()
  } catch {
    return false
  }
}

function fail(error: Error): never {
  throw error
}
