'use client'
// Client: checks and sends a password at once, apart from the form around it.
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Outcome, PasswordWords } from './account-requests'

const EMPTY = { currentPassword: '', password: '', again: '' }
type Words = typeof EMPTY

export interface PasswordChangeProps {
  /** One's own: the present password is asked for. */
  isOwn: boolean
  change(words: PasswordWords): Promise<Outcome>
}

/** « Changer le mot de passe »: opens its fields, says at each what is wrong, and closes once it is done. */
export function PasswordChange({ isOwn, change }: PasswordChangeProps) {
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [words, setWords] = useState(EMPTY)
  const [wrong, setWrong] = useState<Partial<Words>>({})
  const [said, setSaid] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const wasOpen = useRef(false)

  // Whoever uses the keyboard goes where the next thing to do is.
  useEffect(() => {
    if (isOpen) box.current?.querySelector('input')?.focus()
    else if (wasOpen.current) box.current?.querySelector('button')?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  useEffect(() => {
    if (Object.keys(wrong).length > 0) box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [wrong])

  function close(message: string) {
    setOpen(false)
    setWords(EMPTY)
    setWrong({})
    setSaid(message)
  }

  async function send() {
    if (isBusy) return
    const missing = faults(words, isOwn)
    setWrong(missing)
    if (Object.keys(missing).length > 0) return setSaid('Corrigez les champs signalés.')
    setBusy(true)
    setSaid('')
    const outcome = await change({ currentPassword: words.currentPassword, password: words.password })
    setBusy(false)
    if (outcome.kind === 'done') return close(outcome.message)
    setWrong(outcome.fields)
    setSaid(Object.keys(outcome.fields).length > 0 ? 'Corrigez les champs signalés.' : outcome.message)
  }

  // There is a form around: Enter must not save it.
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    void send()
  }

  const field = (name: keyof Words, label: string, autoComplete: string) => (
    <PasswordInput
      label={label}
      autoComplete={autoComplete}
      value={words[name]}
      problem={wrong[name]}
      onChange={(value) => setWords({ ...words, [name]: value })}
    />
  )

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its fields are what hears the key.
    <div ref={box} className="sk-password" onKeyDown={onKeyDown}>
      {isOpen ? (
        <>
          {isOwn && field('currentPassword', 'Mot de passe actuel', 'current-password')}
          {field('password', 'Nouveau mot de passe (12 caractères au moins)', 'new-password')}
          {field('again', 'Le nouveau, encore une fois', 'new-password')}
          <div className="sk-password__buttons">
            <button
              type="button"
              className="btn btn--style-primary btn--size-medium"
              aria-disabled={isBusy}
              onClick={send}
            >
              {isBusy ? 'Enregistrement…' : 'Enregistrer ce mot de passe'}
            </button>
            <button type="button" className="btn btn--style-secondary btn--size-medium" onClick={() => close('')}>
              Annuler
            </button>
          </div>
        </>
      ) : (
        <button type="button" className="btn btn--style-secondary btn--size-medium" onClick={() => setOpen(true)}>
          Changer le mot de passe
        </button>
      )}
      <p role="status" className="sk-said">
        {said}
      </p>
    </div>
  )
}

interface PasswordInputProps {
  label: string
  autoComplete: string
  value: string
  problem: string | undefined
  onChange(value: string): void
}

function PasswordInput({ label, autoComplete, value, problem, onChange }: PasswordInputProps) {
  const id = useId()
  return (
    <div className="field-type password">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="password"
        autoComplete={autoComplete}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem && (
        <p id={`${id}-problem`} className="sk-password__problem">
          {problem}
        </p>
      )}
    </div>
  )
}

/** What can be told without asking the site. */
function faults({ currentPassword, password, again }: Words, isOwn: boolean): Partial<Words> {
  return {
    ...(isOwn && !currentPassword && { currentPassword: 'Donnez votre mot de passe actuel.' }),
    ...(!password && { password: 'Donnez un nouveau mot de passe.' }),
    ...(password !== again && { again: 'Ce n’est pas le même mot de passe.' }),
  }
}
