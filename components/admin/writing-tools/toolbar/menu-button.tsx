import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { placeOver } from '../form-place'
import { moved } from './roving'
import { keepSelection } from './tool-button'

export interface Choice {
  key: string
  word: string
  isChecked?: boolean
  choose(): void
}

interface Props {
  stop: { 'data-stop': string; tabIndex: number }
  word: string
  title: string
  className?: string
  isEnabled?: boolean
  choices: Choice[]
}

/** A button of the toolbar that opens a menu. Arrows move in it, Échap comes back to the button. */
export function MenuButton({ stop, word, title, className = '', isEnabled = true, choices }: Props) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null)
  const open = () => {
    if (!isEnabled) return
    const { left, bottom } = button.current?.getBoundingClientRect() ?? { left: 0, bottom: 0 }
    setPlace({ left: Math.max(0, Math.min(left, window.innerWidth - MENU_WIDTH)), top: bottom })
  }
  return (
    <>
      <button
        {...stop}
        ref={button}
        type="button"
        className={`sk-tools__button ${className}`}
        title={title}
        aria-haspopup="menu"
        aria-disabled={!isEnabled}
        aria-expanded={Boolean(place)}
        aria-controls={place ? id : undefined}
        onMouseDown={keepSelection}
        onClick={() => (place ? setPlace(null) : open())}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          open()
        }}
      >
        {word}
      </button>
      {place && (
        <Menu
          id={id}
          name={title}
          place={place}
          over={placeOver(button.current)}
          choices={choices}
          close={(back) => {
            setPlace(null)
            if (back) button.current?.focus()
          }}
        />
      )}
    </>
  )
}

/** Pixels; the styles give it the same. */
const MENU_WIDTH = 240

interface MenuProps {
  id: string
  name: string
  place: { left: number; top: number }
  over: Element
  choices: Choice[]
  close(back: boolean): void
}

function Menu({ id, name, place, over, choices, close }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null)
  const closing = useRef(close)
  closing.current = close
  useEffect(() => {
    menu.current?.querySelector<HTMLElement>('[aria-checked="true"], button')?.focus()
    const onPress = ({ target }: MouseEvent) => {
      if (!menu.current?.contains(target as Node)) closing.current(false)
    }
    const onScroll = ({ target }: Event) => {
      if (target !== menu.current) closing.current(false)
    }
    document.addEventListener('mousedown', onPress)
    window.addEventListener('scroll', onScroll, true)
    return () => {
      document.removeEventListener('mousedown', onPress)
      window.removeEventListener('scroll', onScroll, true)
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    event.stopPropagation()
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      return close(true)
    }
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
    const index = items.indexOf(document.activeElement as HTMLElement)
    const next = moved(event.key.replace('Down', 'Right').replace('Up', 'Left'), index, items.length)
    if (next === undefined) return
    event.preventDefault()
    items[next]?.focus()
  }
  return createPortal(
    <div ref={menu} id={id} role="menu" aria-label={name} className="sk-tools-menu" style={place} onKeyDown={onKeyDown}>
      {choices.map(({ key, word, isChecked, choose }) => (
        <button
          key={key}
          type="button"
          {...(isChecked === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': isChecked })}
          tabIndex={-1}
          onClick={() => {
            close(false)
            choose()
          }}
        >
          {word}
        </button>
      ))}
    </div>,
    over,
  )
}
