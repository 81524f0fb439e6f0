'use client'
// Client: checks and sends a password at once, outside the form around it.
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'
import type { NewPassword, Outcome } from './account-requests'
import { StrengthMeter } from './password-strength/strength-meter'

const EMPTY = { currentPassword: '', password: '', confirmation: '' }
type Values = typeof EMPTY

export interface PasswordChangeProps {
  /** The person's own account: the present password is asked for. */
  isOwn: boolean
  /** The id of the account. */
  account: string
  change(passwords: NewPassword): Promise<Outcome>
}

/** « Changer le mot de passe »: opens its fields, shows problems at each field, and closes once the password is changed. */
export function PasswordChange({ isOwn, account, change }: PasswordChangeProps) {
  const form = usePasswordForm(isOwn, change)
  const box = useRef<HTMLDivElement>(null)
  useFocus(box, form)

  // Enter must not save the form around.
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    void form.send()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its fields receive the key.
    <div ref={box} className="sk-password" onKeyDown={onKeyDown}>
      {form.isOpen ? (
        <PasswordFields form={form} isOwn={isOwn} account={account} />
      ) : (
        <button type="button" className="btn btn--style-secondary btn--size-medium" onClick={form.open}>
          Changer le mot de passe
        </button>
      )}
      <p role="status" className="sk-message">
        {form.message}
      </p>
    </div>
  )
}

type PasswordForm = ReturnType<typeof usePasswordForm>

function usePasswordForm(isOwn: boolean, change: PasswordChangeProps['change']) {
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [values, setValues] = useState(EMPTY)
  const [problems, setProblems] = useState<Partial<Values>>({})
  const [message, setMessage] = useState('')

  function close(outcomeMessage: string) {
    setOpen(false)
    setValues(EMPTY)
    setProblems({})
    setMessage(outcomeMessage)
  }

  async function send() {
    if (isBusy) return
    const found = problemsIn(values, isOwn)
    setProblems(found)
    if (Object.keys(found).length > 0) return setMessage('Corrigez les champs signalés.')
    setBusy(true)
    setMessage('')
    const outcome = await change({ currentPassword: values.currentPassword, password: values.password })
    setBusy(false)
    if (outcome.kind === 'done') return close(outcome.message)
    setProblems(outcome.fields)
    setMessage(Object.keys(outcome.fields).length > 0 ? 'Corrigez les champs signalés.' : outcome.message)
  }

  const set = (name: keyof Values, value: string) => setValues({ ...values, [name]: value })
  return { isOpen, isBusy, values, problems, message, open: () => setOpen(true), close, send, set }
}

/** The focus goes to the first field, to the first problem, and at the end back to the button. */
function useFocus(box: RefObject<HTMLDivElement | null>, { isOpen, problems }: PasswordForm) {
  const wasOpen = useRef(false)
  useEffect(() => {
    if (isOpen) box.current?.querySelector('input')?.focus()
    else if (wasOpen.current) box.current?.querySelector('button')?.focus()
    wasOpen.current = isOpen
  }, [box, isOpen])
  useEffect(() => {
    if (Object.keys(problems).length > 0) box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [box, problems])
}

function PasswordFields({ form, isOwn, account }: { form: PasswordForm; isOwn: boolean; account: string }) {
  const field = (name: keyof Values, label: string, autoComplete: string) => (
    <PasswordInput
      label={label}
      autoComplete={autoComplete}
      value={form.values[name]}
      problem={form.problems[name]}
      onChange={(value) => form.set(name, value)}
    />
  )
  return (
    <>
      {isOwn && field('currentPassword', 'Mot de passe actuel', 'current-password')}
      {field('password', 'Nouveau mot de passe (12 caractères au moins)', 'new-password')}
      <StrengthMeter api="/api" password={form.values.password} owner={{ account }} />
      {field('confirmation', 'Le nouveau, encore une fois', 'new-password')}
      <div className="sk-password__buttons">
        <button
          type="button"
          className="btn btn--style-primary btn--size-medium"
          aria-disabled={form.isBusy}
          onClick={form.send}
        >
          {form.isBusy ? 'Enregistrement…' : 'Enregistrer ce mot de passe'}
        </button>
        <button type="button" className="btn btn--style-secondary btn--size-medium" onClick={() => form.close('')}>
          Annuler
        </button>
      </div>
    </>
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

/** Returns the problems that need no request to the site. */
function problemsIn({ currentPassword, password, confirmation }: Values, isOwn: boolean): Partial<Values> {
  return {
    ...(isOwn && !currentPassword && { currentPassword: 'Donnez votre mot de passe actuel.' }),
    ...(!password && { password: 'Donnez un nouveau mot de passe.' }),
    ...(password !== confirmation && { confirmation: 'Ce n’est pas le même mot de passe.' }),
  }
}
