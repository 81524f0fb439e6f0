import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'

const BUTTON = '.table-cell-action-button'
const MENU = '.table-action-menu-dropdown'

/** P118: opens Payload's menu of the cell that the cursor is in, and makes it one for the keyboard; false outside of a table. */
export function openCellMenu(editor: LexicalEditor): boolean {
  const button = editor.getRootElement()?.closest('.field-type')?.querySelector<HTMLElement>(BUTTON)
  if (!button) return false
  const place = editor.read(placeOfCursor)
  const observer = new MutationObserver(() => {
    const menu = document.querySelector<HTMLElement>(MENU)
    if (!menu) return
    observer.disconnect()
    takeKeys(menu, button, () => goBack(editor, place))
  })
  observer.observe(document.body, { childList: true, subtree: true })
  button.click()
  return true
}

function takeKeys(menu: HTMLElement, button: HTMLElement, leave: () => void) {
  const entries = () => [...menu.querySelectorAll<HTMLElement>('button')]
  menu.setAttribute('role', 'menu')
  menu.setAttribute('aria-label', 'Cellule')
  for (const entry of entries()) {
    entry.setAttribute('role', 'menuitem')
    entry.tabIndex = -1
  }
  menu.addEventListener('keydown', (event) => {
    const next = nextEntry(event.key, entries().indexOf(document.activeElement as HTMLElement), entries().length)
    if (next === null && event.key !== 'Escape' && event.key !== 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (next !== null) return entries()[next]?.focus()
    // Payload's button opens and closes.
    button.click()
  })
  const closed = new MutationObserver(() => {
    if (menu.isConnected) return
    closed.disconnect()
    leave()
  })
  closed.observe(document.body, { childList: true, subtree: true })
  entries()[0]?.focus()
}

function nextEntry(key: string, index: number, count: number): number | null {
  if (key === 'ArrowDown') return (index + 1) % count
  if (key === 'ArrowUp') return (index - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

function placeOfCursor(): string | null {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? selection.anchor.key : null
}

/** Payload's entries take the cursor out of the table; it goes back to its cell, unless that is gone. */
function goBack(editor: LexicalEditor, place: string | null) {
  editor.update(() => {
    const node = place && !$getSelection() ? $getNodeByKey(place) : null
    if ($isTextNode(node) || $isElementNode(node)) node.selectEnd()
  })
  editor.getRootElement()?.focus({ preventScroll: true })
  editor.focus()
}
