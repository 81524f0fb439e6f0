import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { errorMessage, requestJson } from '../requests'
import { AtFormPlace } from '../save-guard/form-place'

export interface ConfirmDialogProps {
  /** REST's address. */
  api: string
  /** Called once the site knows who asks, or when the person gives up. */
  onAnswer(isConfirmed: boolean): void
}

/** Asks for the password of who is logged in, before a change that an open session alone may not make. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <AtFormPlace>
      <Dialog {...props} />
    </AtFormPlace>
  )
}

function Dialog({ api, onAnswer }: ConfirmDialogProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const isConfirmed = useRef(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  useEffect(() => dialog.current?.showModal(), [])

  async function confirm(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    // For React, a portal stays inside the document's form: its submit event would reach it.
    event.stopPropagation()
    if (isBusy) return
    const password = String(new FormData(event.currentTarget).get('password') ?? '')
    if (!password) return setProblem('Donnez votre mot de passe.')
    setBusy(true)
    setProblem('')
    const answer = await requestJson(`${api}/users/confirm`, { method: 'POST', body: { password } })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.body.errors?.[0]?.data?.errors?.[0]?.message ?? errorMessage(answer.body))
    isConfirmed.current = true
    dialog.current?.close()
  }

  return (
    <dialog
      ref={dialog}
      className="sk-dialog sk-login"
      aria-labelledby={`${id}-title`}
      onClose={() => onAnswer(isConfirmed.current)}
    >
      <form method="dialog" noValidate onSubmit={confirm}>
        <h2 id={`${id}-title`}>Confirmez que c’est bien vous</h2>
        <p>Ce changement touche à l’accès d’un compte. Donnez votre mot de passe : il vaut pour dix minutes.</p>
        <div className="sk-dialog__fields">
          <label>
            Votre mot de passe
            <input
              name="password"
              type="password"
              autoComplete="current-password"
              aria-describedby={`${id}-problem`}
              aria-invalid={problem !== ''}
            />
          </label>
        </div>
        <p id={`${id}-problem`} className="sk-dialog__problem" role="alert">
          {problem}
        </p>
        <div className="sk-dialog__choices">
          <button type="submit" className="btn btn--style-primary btn--size-medium" aria-disabled={isBusy}>
            {isBusy ? 'Un instant…' : 'Confirmer'}
          </button>
          <button
            type="button"
            className="btn btn--style-secondary btn--size-medium"
            onClick={() => dialog.current?.close()}
          >
            Annuler
          </button>
        </div>
      </form>
    </dialog>
  )
}
