import type { MouseEvent } from 'react'

interface Props {
  stop: { 'data-stop': string; tabIndex: number }
  word: string
  name?: string
  title: string
  /** Undefined for a tool that has no state, such as inserting. */
  isPressed?: boolean
  isEnabled: boolean
  onChoose(): void
}

/** A tool by its word. Without effect it stays in the order of the arrows: it says so, and does nothing. */
export function ToolButton({ stop, word, name, title, isPressed, isEnabled, onChoose }: Props) {
  return (
    <button
      {...stop}
      type="button"
      className="sk-tools__button"
      aria-label={name}
      aria-pressed={isPressed}
      aria-disabled={!isEnabled}
      title={title}
      onMouseDown={keepSelection}
      onClick={() => isEnabled && onChoose()}
    >
      {word}
    </button>
  )
}

/** The press of a mouse would take the cursor out of the text. */
export function keepSelection(event: MouseEvent) {
  event.preventDefault()
}
