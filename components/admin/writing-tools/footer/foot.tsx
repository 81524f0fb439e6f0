'use client'
// Client: follows the text while a person writes.
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useCallback, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { FieldShape } from '@/collections/schema/shape'
import { placeOver } from '../form-place'
import { SearchPanel } from '../search/search-panel'
import { Counts } from './counts'
import { useFocusMode } from './focus-mode'
import { useBodyEditor } from './open-bodies'
import { usePageKeys } from './page-keys'
import { PlanPanel } from './plan-panel'
import { ShortcutsDialog } from './shortcuts-dialog'

type Panel = 'plan' | 'search' | 'shortcuts'

/** The line at the foot of a text: its words, and what leads through it. */
export function Foot({ body }: { body: FieldShape }) {
  const editor = useBodyEditor()
  return editor ? <Line key={editor.getKey()} editor={editor} body={body} /> : null
}

function Line({ editor, body }: { editor: LexicalEditor; body: FieldShape }) {
  const [panel, setPanel] = useState<Panel | null>(null)
  const [isFocused, toggleFocus] = useFocusMode()
  const buttons = useRef<Partial<Record<Panel, HTMLButtonElement | null>>>({})
  const close = useCallback(() => setPanel(null), [])
  const closeToButton = () => {
    if (panel) buttons.current[panel]?.focus()
    close()
  }
  // A class, not `:has()`: the browser would look for the line after each key.
  useEffect(() => {
    document.documentElement.classList.add('sk-has-foot')
    return () => document.documentElement.classList.remove('sk-has-foot')
  }, [])
  const openSearch = useCallback(() => setPanel('search'), [])
  const openShortcuts = useCallback(() => setPanel('shortcuts'), [])
  usePageKeys({ editor, openSearch, openShortcuts, leaveFocus: isFocused ? toggleFocus : undefined })
  const button = (name: Panel, word: string, className?: string) => (
    <button
      ref={(element) => {
        buttons.current[name] = element
      }}
      type="button"
      className={className}
      aria-expanded={panel === name}
      onClick={() => setPanel(panel === name ? null : name)}
    >
      {word}
    </button>
  )
  return createPortal(
    <section className="sk-foot" aria-label="Outils d’écriture">
      {panel === 'plan' && <PlanPanel editor={editor} close={closeToButton} leave={close} />}
      {panel === 'search' && <SearchPanel editor={editor} body={body} close={close} />}
      {panel === 'shortcuts' && <ShortcutsDialog close={closeToButton} />}
      <Counts editor={editor} body={body} />
      <div className="sk-foot__tools">
        {button('plan', 'Plan')}
        {button('search', 'Rechercher')}
        <button type="button" className="sk-foot__wide" aria-pressed={isFocused} onClick={toggleFocus}>
          Concentration
        </button>
        {button('shortcuts', 'Raccourcis', 'sk-foot__wide')}
      </div>
    </section>,
    placeOver(editor.getRootElement()),
  )
}
