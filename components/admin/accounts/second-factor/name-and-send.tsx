import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'

export interface NameAndSendProps {
  label: string
  help: string
  action: string
  /** It is a code of six figures. */
  isCode?: boolean
  isBusy: boolean
  /** The id of the sentence that says what is wrong, when something is. */
  problemId?: string | undefined
  children?: ReactNode
  send(text: string): void
  cancel(): void
}

/** One line of text and its button, inside the form of the account without being a part of it. */
export function NameAndSend({
  label,
  help,
  action,
  isCode,
  isBusy,
  problemId,
  children,
  send,
  cancel,
}: NameAndSendProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  useEffect(() => input.current?.focus(), [])

  // Enter must not save the form around.
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter') return
    event.preventDefault()
    send(text)
  }

  return (
    <div className="sk-second-factor__step">
      {children}
      <div className="field-type text">
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
        <input
          ref={input}
          id={id}
          type="text"
          value={text}
          maxLength={60}
          autoComplete={isCode ? 'one-time-code' : 'off'}
          inputMode={isCode ? 'numeric' : 'text'}
          aria-describedby={[`${id}-help`, problemId].filter(Boolean).join(' ')}
          aria-invalid={problemId !== undefined}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <p id={`${id}-help`} className="field-description">
          {help}
        </p>
      </div>
      <div className="sk-password__buttons">
        <button
          type="button"
          className="btn btn--style-primary btn--size-medium"
          aria-disabled={isBusy}
          onClick={() => send(text)}
        >
          {isBusy ? 'Un instant…' : action}
        </button>
        <button type="button" className="btn btn--style-secondary btn--size-medium" onClick={cancel}>
          Annuler
        </button>
      </div>
    </div>
  )
}
