'use client'
// Client: a feature of the editor.
import { TableFeatureClient as Original } from '@payloadcms/richtext-lexical/client'
import {
  COMMAND_PRIORITY_HIGH,
  KEY_TAB_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { showCaptionLines } from './caption-lines'
import { extendedFeature } from './extended-feature'
import { $rowBelowLastCell, $toCaption } from './tab-in-table'
import { frenchTableWords } from './table-words'

/**
 * P102: a table comes at once, three rows of three with a row of headings, and everything about it is in French. Payload
 * asks for two numbers first, in a drawer named in English, as are the entries of the menu of cells.
 */
export const TableFeatureClient = extendedFeature(Original, {
  Component: TableTools,
  menus: ['slashMenu', 'toolbarFixed'],
  entry: {
    keywords: ['tableau', 'table', 'cellules'],
    label: 'Tableau',
    onSelect: ({ editor }: { editor: LexicalEditor }) => insertTable(editor),
  },
})

/** Payload's package hands out no command of tables: the editor has it, by its name. */
function insertTable(editor: LexicalEditor) {
  const command = [...editor._commands.keys()].find(({ type }) => type === 'INSERT_TABLE_COMMAND')
  if (!command) throw new Error('Lexical’s tables have no INSERT_TABLE_COMMAND any more.')
  editor.dispatchCommand(command as LexicalCommand<object>, {
    rows: '3',
    columns: '3',
    includeHeaders: { rows: true, columns: false },
  })
}

/** Tab in the last cell makes a row, with Maj in the first it leads to the caption. Puts our words in the place of Payload's, which it renders at the end of the page. */
function TableTools() {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          if (!editor.isEditable() || !(event.shiftKey ? $toCaption(editor) : $rowBelowLastCell())) return false
          event.preventDefault()
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor],
  )
  useEffect(() => showCaptionLines(editor), [editor])
  useEffect(() => {
    const observer = new MutationObserver(() => {
      for (const menu of document.querySelectorAll('.table-action-menu-dropdown')) translate(menu)
      for (const button of document.querySelectorAll('[aria-label="Add Row"], [aria-label="Add Column"]')) {
        button.setAttribute('aria-label', String(frenchTableWords(String(button.getAttribute('aria-label')))))
      }
    })
    observer.observe(document.body, { characterData: true, childList: true, subtree: true })
    return () => observer.disconnect()
  }, [])
  return null
}

/** The nodes stay React's: only their text changes. */
function translate(menu: Element): void {
  for (const entry of menu.querySelectorAll('.text')) {
    const french = frenchTableWords(entry.textContent ?? '')
    if (french === null) continue
    const [first, ...rest] = [...entry.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
    if (first) first.nodeValue = french
    for (const node of rest) node.nodeValue = ''
  }
}
