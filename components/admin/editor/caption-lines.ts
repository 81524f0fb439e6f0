import {
  $getNodeByKey,
  $isElementNode,
  type LexicalEditor,
  mergeRegister,
  setDOMUnmanaged,
} from '@payloadcms/richtext-lexical/lexical'
import { LONGEST_CAPTION } from '@/payload/editorial/table-caption'
import { undoOrRedo } from '../blocks-in-text/undo-or-redo'
import { writeNode } from '../blocks-in-text/written-fields'
import { $captionOf, $setCaption } from './table-caption'

/** P120: shows above each table a line in which its caption is typed. Returns a function that ends this. */
export function showCaptionLines(editor: LexicalEditor): () => void {
  // Payload's package hands out no nodes of tables.
  const table = editor._nodes.get('table')?.klass
  if (!table) throw new Error('Lexical’s tables have no node named « table » any more.')
  return mergeRegister(
    editor.registerMutationListener(table, (mutations) => {
      for (const [key, mutation] of mutations) if (mutation !== 'destroyed') showLine(editor, key)
    }),
    editor.registerEditableListener((isEditable) => {
      for (const words of editor.getRootElement()?.querySelectorAll<HTMLTextAreaElement>(`.${LINE} textarea`) ?? []) {
        words.readOnly = !isEditable
      }
    }),
  )
}

/** Puts the cursor into the caption of a table; false when it shows none. */
export function focusCaption(editor: LexicalEditor, key: string): boolean {
  const words = editor.getElementByKey(key)?.querySelector<HTMLTextAreaElement>(`.${LINE} textarea`)
  words?.focus()
  return Boolean(words)
}

const LINE = 'sk-caption'

function showLine(editor: LexicalEditor, key: string) {
  const around = editor.getElementByKey(key)
  // At first Payload's table has nothing around it.
  if (!around || around.localName === 'table') return
  const caption = editor.getEditorState().read(() => {
    const node = $getNodeByKey(key)
    return node ? $captionOf(node) : ''
  })
  const line = around.querySelector<HTMLElement>(`.${LINE}`) ?? addLine(editor, key, around)
  const [words] = line.getElementsByTagName('textarea')
  if (words && words.value !== caption) words.value = caption
  line.dataset.words = `${caption || PLACEHOLDER} `
}

const PLACEHOLDER = 'Légende du tableau'

/** Beside the table, within what Lexical draws around it: it is told to leave this element alone. */
function addLine(editor: LexicalEditor, key: string, around: HTMLElement): HTMLElement {
  const line = document.createElement('div')
  line.className = `${LINE} sk-typed`
  line.contentEditable = 'false'
  const words = document.createElement('textarea')
  Object.assign(words, {
    rows: 1,
    ariaLabel: PLACEHOLDER,
    placeholder: PLACEHOLDER,
    maxLength: LONGEST_CAPTION,
    readOnly: !editor.isEditable(),
  })
  words.addEventListener('input', () =>
    writeNode(editor, key, `${key} caption`, (table) => $setCaption(table, words.value)),
  )
  line.append(words)
  line.addEventListener('keydown', (event) => onKey(editor, key, event))
  // The words are the text area's: the text around it would take them for its own.
  for (const type of ['beforeinput', 'input', 'compositionstart', 'compositionend', 'copy', 'cut', 'paste']) {
    line.addEventListener(type, (event) => event.stopPropagation())
  }
  setDOMUnmanaged(line, { captureSelection: true })
  around.prepend(line)
  return line
}

function onKey(editor: LexicalEditor, key: string, event: KeyboardEvent) {
  const command = undoOrRedo(event)
  const leaves = event.key === 'Enter' || event.key === 'Escape' || (event.key === 'Tab' && !event.shiftKey)
  if (command) editor.dispatchCommand(command, undefined)
  else if (leaves && !event.isComposing) enterTable(editor, key)
  // Keys with Ctrl are the page's, those with Alt move the table.
  if (command || leaves) event.preventDefault()
  if (command || !(event.ctrlKey || event.metaKey || event.altKey)) event.stopPropagation()
}

function enterTable(editor: LexicalEditor, key: string) {
  editor.getRootElement()?.focus({ preventScroll: true })
  editor.update(() => {
    const table = $getNodeByKey(key)
    const cell = $isElementNode(table) ? table.getFirstDescendant() : null
    if (cell) cell.selectStart()
  })
}
