import type { SlashMenuItem } from '@payloadcms/richtext-lexical'
import {
  COMMAND_PRIORITY_CRITICAL,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
} from '@payloadcms/richtext-lexical/lexical'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { bottomOfBars, footHeight } from '../covered'
import { besideLine } from '../toolbar/place'
import { keepSelection } from '../toolbar/tool-button'
import { descriptionOf } from './entries'

type Entry = SlashMenuItem & { name: string }
type Key = LexicalCommand<KeyboardEvent | null>

interface Props {
  editor: LexicalEditor
  entries: Entry[]
  search: string
  close(): void
  onChoose(entry: Entry): void
}

/** The entries under the line that is being written. The cursor stays in the text, whose keys move in the list. */
export function SlashList({ editor, entries, search, close, onChoose }: Props) {
  const id = useId()
  const [wanted, setWanted] = useState(0)
  const index = Math.min(wanted, entries.length - 1)
  const current = entries[index]
  const optionId = (entry?: Entry) => (entry ? `${id}-${entry.key}` : '')
  const box = useRef<HTMLDivElement>(null)
  usePlace(editor, box)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another search has another best entry.
  useEffect(() => setWanted(0), [search])

  useEffect(() => {
    const on = (command: Key, act: (() => void) | undefined) =>
      editor.registerCommand(
        command,
        (event) => {
          if (!act) return false
          event?.preventDefault()
          // Échap would close the drawer too.
          event?.stopPropagation()
          act()
          return true
        },
        COMMAND_PRIORITY_CRITICAL,
      )
    const move = (by: number) => () => setWanted((index + by + entries.length) % entries.length)
    const choose = current && (() => onChoose(current))
    return mergeRegister(
      on(KEY_ARROW_DOWN_COMMAND as Key, current && move(1)),
      on(KEY_ARROW_UP_COMMAND as Key, current && move(-1)),
      on(KEY_ENTER_COMMAND, choose),
      on(KEY_TAB_COMMAND as Key, choose),
      on(KEY_ESCAPE_COMMAND as Key, close),
    )
  }, [editor, entries.length, index, current, onChoose, close])

  const active = optionId(current)
  useEffect(() => {
    const root = editor.getRootElement()
    if (!root) return
    root.setAttribute('aria-autocomplete', 'list')
    const point = () => {
      keep(root, 'aria-controls', id)
      keep(root, 'aria-activedescendant', active)
    }
    point()
    // P98: Payload's own menu, which is not shown, points to an entry of its own.
    const observer = new MutationObserver(point)
    observer.observe(root, { attributeFilter: ['aria-controls', 'aria-activedescendant'] })
    document.getElementById(active)?.scrollIntoView?.({ block: 'nearest' })
    return () => {
      observer.disconnect()
      for (const name of ['autocomplete', 'controls', 'activedescendant']) root.removeAttribute(`aria-${name}`)
    }
  }, [editor, id, active])

  return (
    <div ref={box} className="sk-slash">
      <div id={id} role="listbox" aria-label="Ajouter au texte" className="sk-slash__list">
        {entries.map((entry) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the cursor stays in the text.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the text move in the list.
          <div
            key={entry.key}
            id={optionId(entry)}
            role="option"
            aria-selected={entry === current}
            className={`sk-slash__entry slash-menu-popup__item-${entry.key}`}
            onMouseDown={keepSelection}
            // Not when it opens under a mouse that rests.
            onMouseMove={() => setWanted(entries.indexOf(entry))}
            onClick={() => onChoose(entry)}
          >
            <entry.Icon />
            <b>{entry.name}</b>
            <span>{descriptionOf(entry.key)}</span>
          </div>
        ))}
      </div>
      <p className="sk-slash__help" role="status">
        {entries.length > 0
          ? 'Tapez la suite du nom. Entrée insère, Échap referme.'
          : `Rien ne s’appelle « ${search} ». Échap referme.`}
      </p>
    </div>
  )
}

/** Gives an attribute its value, none when it is empty; does nothing when it has it. */
function keep(root: HTMLElement, name: string, value: string) {
  if ((root.getAttribute(name) ?? '') === value) return
  if (value) root.setAttribute(name, value)
  else root.removeAttribute(name)
}

/** Keeps the list beside the line, never over it, between the toolbar and the foot of the page. */
function usePlace(editor: LexicalEditor, box: { current: HTMLDivElement | null }) {
  useLayoutEffect(() => {
    const place = () => {
      const root = editor.getRootElement()
      const line = lineOfCursor()
      if (!box.current || !root || !line) return
      const { left, width } = wordsOf(root)
      const list = box.current
      list.style.maxHeight = ''
      const room = { top: bottomOfBars(), bottom: (window.visualViewport?.height ?? window.innerHeight) - footHeight() }
      const { top, maxHeight } = besideLine(line, list.offsetHeight, room)
      Object.assign(list.style, {
        left: `${left}px`,
        width: `${Math.min(width, WIDEST)}px`,
        top: `${top}px`,
        maxHeight: `${maxHeight}px`,
      })
    }
    place()
    window.addEventListener('scroll', place, true)
    window.addEventListener('resize', place)
    return () => {
      window.removeEventListener('scroll', place, true)
      window.removeEventListener('resize', place)
    }
  })
}

/** Where the words of a text begin, and how wide they are at most: the handles of its blocks stand at their side. */
function wordsOf(root: HTMLElement) {
  const { left, width } = root.getBoundingClientRect()
  const style = getComputedStyle(root)
  const [start, end] = [Number.parseFloat(style.paddingLeft) || 0, Number.parseFloat(style.paddingRight) || 0]
  return { left: left + start, width: width - start - end }
}

/** Pixels: 38 rem, as the text. */
const WIDEST = 608

function lineOfCursor(): DOMRect | undefined {
  const selection = window.getSelection()
  if (!selection?.rangeCount) return undefined
  const range = selection.getRangeAt(0)
  const rect = range.getBoundingClientRect?.()
  if (rect && rect.height > 0) return rect
  // A cursor in an empty line has no size.
  const { startContainer } = range
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement
  return element?.getBoundingClientRect()
}
