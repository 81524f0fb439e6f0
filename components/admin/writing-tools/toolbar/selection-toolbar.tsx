'use client'
// Client: stands beside the selected words.
import type { ToolbarGroupItem } from '@payloadcms/richtext-lexical'
import { createClientFeature, useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import { $getSelection, $isRangeSelection, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { bottomOfBars, footHeight } from '../covered'
import { placeOver } from '../form-place'
import { useItemStates } from './item-states'
import { LanguageMenu } from './language-menu'
import { besideSelection } from './place'
import { useRoving } from './roving'
import { ToolGroup } from './tool-group'

/** P97: the toolbar beside selected words. On a touch screen it is under them: above is the phone's own menu. */
export const SelectionToolbarFeatureClient = createClientFeature({
  plugins: [{ Component: SelectionToolbar, position: 'normal' }],
})

const GROUPS = [
  ['bold', 'italic', 'superscript', 'subscript'],
  ['link', 'unorderedList', 'orderedList', 'blockquote'],
]

function SelectionToolbar() {
  const [editor] = useLexicalComposerContext()
  const rect = useSelectedRect(editor)
  return useLexicalEditable() && rect
    ? createPortal(<Toolbar editor={editor} rect={rect} />, placeOver(editor.getRootElement()))
    : null
}

function Toolbar({ editor, rect }: { editor: LexicalEditor; rect: DOMRect }) {
  const { editorConfig } = useEditorConfigContext()
  const { groups } = editorConfig.features.toolbarInline
  const items = useMemo(() => groups.flatMap((group) => group.items as ToolbarGroupItem[]), [groups])
  const states = useItemStates(editor, items)
  const { bar, stop } = useRoving('bold')
  const self = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!self.current) return
    const place = besideSelection(rect, self.current.getBoundingClientRect(), {
      top: bottomOfBars(),
      width: window.innerWidth,
      height: (window.visualViewport?.height ?? window.innerHeight) - footHeight(),
      isTouch: window.matchMedia?.('(pointer: coarse)').matches,
    })
    Object.assign(self.current.style, { left: `${place.left}px`, top: `${place.top}px` })
  })
  return (
    <div
      ref={self}
      className="sk-tools sk-tools--selection"
      role="toolbar"
      aria-label="Mise en forme des mots choisis"
      {...bar}
    >
      {GROUPS.map((keys) => (
        <ToolGroup
          key={keys[0]}
          editor={editor}
          items={keys.flatMap((key) => items.find((item) => item.key === key) ?? [])}
          {...{ states, stop }}
        />
      ))}
      <LanguageMenu {...{ editor, items, states, stop }} />
    </div>
  )
}

/** Where the selected words of this editor are in the window; null while none are. */
function useSelectedRect(editor: LexicalEditor): DOMRect | null {
  const [rect, setRect] = useState<DOMRect | null>(null)
  useEffect(() => {
    let frame = 0
    const read = () => {
      frame = 0
      setRect(selectedRect(editor))
    }
    const later = () => {
      frame ||= requestAnimationFrame(read)
    }
    document.addEventListener('selectionchange', later)
    window.addEventListener('scroll', later, true)
    window.addEventListener('resize', later)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('selectionchange', later)
      window.removeEventListener('scroll', later, true)
      window.removeEventListener('resize', later)
    }
  }, [editor])
  return rect
}

function selectedRect(editor: LexicalEditor): DOMRect | null {
  const native = window.getSelection()
  const root = editor.getRootElement()
  if (!native || native.isCollapsed || !native.rangeCount || !root?.contains(native.anchorNode)) return null
  // The words may be those of a text in this one.
  if (native.anchorNode?.parentElement?.closest('[data-lexical-editor]') !== root) return null
  const hasWords = editor.getEditorState().read(() => {
    const selection = $getSelection()
    return $isRangeSelection(selection) && selection.getTextContent().trim() !== ''
  })
  const rect = native.getRangeAt(0).getBoundingClientRect()
  const isSeen = rect.width > 0 && rect.bottom > 0 && rect.top < window.innerHeight - footHeight()
  return hasWords && isSeen ? rect : null
}
