import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $setSelection,
  createEditor,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { waitFor } from '@testing-library/react'
import { openCellMenu } from '@/components/admin/writing-tools/cell-menu'

/** As Payload draws it: a button near the cell, which opens and closes a menu at the end of the page. */
function open(hasCell = true): LexicalEditor {
  document.body.innerHTML = `<div class="field-type"><div contenteditable="true" tabindex="0"></div>${hasCell ? '<button class="table-cell-action-button"></button>' : ''}</div>`
  const editor = createEditor({
    onError: (error) => {
      throw error
    },
  })
  editor.setRootElement(document.querySelector('[contenteditable]'))
  editor.update(() => $getRoot().append($createParagraphNode()).selectEnd(), { discrete: true })
  document.querySelector('.table-cell-action-button')?.addEventListener('click', () => {
    const menu = document.querySelector('.table-action-menu-dropdown')
    if (menu) return menu.remove()
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div class="table-action-menu-dropdown"><button class="item">Un</button><button class="item">Deux</button><button class="item">Trois</button></div>',
    )
  })
  return editor
}

const focused = () => document.activeElement?.textContent
const press = (key: string) =>
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))

test('the menu of a cell is walked by arrows, and Escape goes back to the text', async () => {
  const editor = open()
  expect(openCellMenu(editor)).toBe(true)
  await waitFor(() => expect(focused()).toBe('Un'))
  expect(document.querySelector('[role="menu"]')?.querySelectorAll('[role="menuitem"]')).toHaveLength(3)
  const walked = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => {
    press(key)
    return focused()
  })
  expect(walked).toEqual(['Deux', 'Trois', 'Un', 'Trois', 'Un', 'Trois'])
  press('Escape')
  expect(document.querySelector('.table-action-menu-dropdown')).toBeNull()
  await waitFor(() => expect(document.activeElement === editor.getRootElement()).toBe(true))
})

test('an entry that takes the cursor away gives it back to its cell', async () => {
  const editor = open()
  const cursor = () => editor.read(() => $getSelection()?.getNodes()[0]?.getKey())
  const before = cursor()
  openCellMenu(editor)
  await waitFor(() => expect(focused()).toBe('Un'))
  // As Payload's entries do.
  editor.update(() => $setSelection(null), { discrete: true })
  expect(cursor()).toBeUndefined()
  document.querySelector('.table-action-menu-dropdown')?.remove()
  await waitFor(() => expect(cursor()).toBe(before))
  expect(before).toBeDefined()
})

test('outside of a table there is no menu', () => {
  expect(openCellMenu(open(false))).toBe(false)
  expect(document.querySelector('[role="menu"]')).toBeNull()
})
