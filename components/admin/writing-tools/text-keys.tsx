'use client'
// Client: listens to the keys of a text.
import type { ToolbarGroupItem } from '@payloadcms/richtext-lexical'
import { createClientFeature, useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import {
  $getSelection,
  COMMAND_PRIORITY_HIGH,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect, useState } from 'react'
import { openCellMenu } from './cell-menu'
import { OPEN_LINK_COMMAND } from './link/link-feature'
import { moveLine } from './move-line'
import { isPressed } from './shortcuts'
import { choose } from './toolbar/choose'
import { LANGUAGE_KEY } from './toolbar/language-feature'
import { STYLES } from './toolbar/words'

/** The shortcuts of a text: styles, languages, link, moving lines, the menu of a cell, the way to its toolbar. */
export const TextKeysFeatureClient = createClientFeature({ plugins: [{ Component: TextKeys, position: 'normal' }] })

function TextKeys() {
  const [editor] = useLexicalComposerContext()
  const { editorConfig } = useEditorConfigContext()
  const { toolbarFixed, toolbarInline } = editorConfig.features
  const [moved, setMoved] = useState('')
  useEffect(() => {
    const items = [...toolbarFixed.groups, ...toolbarInline.groups].flatMap(({ items }) => items as ToolbarGroupItem[])
    const named = (key: string | undefined) => items.find((item) => item.key === key)
    return editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (!editor.isEditable()) return false
        const act = actionOf(event, editor, named, setMoved)
        if (!act) return false
        event.preventDefault()
        // Ctrl+K elsewhere searches the whole admin.
        event.stopPropagation()
        act()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    )
  }, [editor, toolbarFixed, toolbarInline])
  return (
    <p role="status" className="sk-unseen">
      {moved}
    </p>
  )
}

type Named = (key: string | undefined) => ToolbarGroupItem | undefined

function actionOf(
  event: KeyboardEvent,
  editor: LexicalEditor,
  named: Named,
  announce: (place: string) => void,
): (() => void) | undefined {
  const style = STYLE_KEYS.findIndex((keys) => isPressed(keys, event))
  const item = style >= 0 ? named(STYLES[style]) : undefined
  if (item) return () => choose(editor, item, false)
  const language = LANGUAGE_KEYS.find(([keys]) => isPressed(keys, event))
  if (language) return () => switchLanguage(editor, language[1], named)
  if (isPressed('Alt+F10', event)) return goToToolbar
  for (const [keys, direction] of MOVES) {
    if (isPressed(keys, event)) return () => moveLine(editor, direction, announce)
  }
  if (isPressed('Shift+F10', event) && isInTable(event)) return () => openCellMenu(editor)
  const hasLinks = isPressed('Mod+K', event) && named('link')
  return hasLinks ? () => editor.dispatchCommand(OPEN_LINK_COMMAND, undefined) : undefined
}

const STYLE_KEYS = ['Mod+Alt+1', 'Mod+Alt+2', 'Mod+Alt+3', 'Mod+Alt+4']

const LANGUAGE_KEYS = [
  ['Mod+Alt+B', 'br'],
  ['Mod+Alt+G', 'en'],
] as const

/** Marks the selected words, or takes their mark away. */
function switchLanguage(editor: LexicalEditor, code: string, named: Named) {
  const item = named(LANGUAGE_KEY + code)
  const french = named(LANGUAGE_KEY)
  const selection = $getSelection()
  if (!item || !french || !selection || selection.isCollapsed()) return
  const isMarked = item.isActive?.({ editor, editorConfigContext: undefined as never, selection })
  choose(editor, isMarked ? french : item, false)
}

const MOVES = [
  ['Alt+Shift+ArrowUp', -1],
  ['Alt+Shift+ArrowDown', 1],
] as const

/** Elsewhere, the browser's own menu comes. */
function isInTable({ view }: KeyboardEvent): boolean {
  const node = view?.getSelection()?.anchorNode
  return Boolean((node instanceof Element ? node : node?.parentElement)?.closest('td, th'))
}

function goToToolbar() {
  const bars = [...document.querySelectorAll<HTMLElement>('.sk-tools')]
  // The one beside selected words is nearer than the one above the text.
  bars.at(-1)?.querySelector<HTMLElement>('[data-stop][tabindex="0"]')?.focus()
}
