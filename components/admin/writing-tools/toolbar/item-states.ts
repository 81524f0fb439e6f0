import type { ToolbarGroupItem } from '@payloadcms/richtext-lexical'
import { useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import { $getSelection, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useEffect, useRef, useState } from 'react'

export interface ItemState {
  isActive: boolean
  isEnabled: boolean
}

/** The state of each tool for the selection, by its key, once per frame at most: a key must not wait for it. */
export function useItemStates(editor: LexicalEditor, items: ToolbarGroupItem[]): Map<string, ItemState> {
  const [states, setStates] = useState(new Map<string, ItemState>())
  const editorConfigContext = useEditorConfigContext()
  const context = useRef(editorConfigContext)
  context.current = editorConfigContext

  useEffect(() => {
    let frame = 0
    const read = () => {
      frame = 0
      const next = editor.getEditorState().read(() => {
        const selection = $getSelection()
        if (!selection) return null
        const given = { editor, editorConfigContext: context.current, selection }
        return new Map(
          items.map(({ isActive, isEnabled, key }) => [
            key,
            { isActive: isActive?.(given) ?? false, isEnabled: isEnabled?.(given) ?? true },
          ]),
        )
      })
      if (next) setStates((now) => (isSame(now, next) ? now : next))
    }
    const later = () => {
      frame ||= requestAnimationFrame(read)
    }
    later()
    const stop = editor.registerUpdateListener(later)
    return () => {
      stop()
      cancelAnimationFrame(frame)
    }
  }, [editor, items])
  return states
}

function isSame(now: Map<string, ItemState>, next: Map<string, ItemState>): boolean {
  if (now.size !== next.size) return false
  return [...next].every(([key, { isActive, isEnabled }]) => {
    const before = now.get(key)
    return before?.isActive === isActive && before.isEnabled === isEnabled
  })
}
