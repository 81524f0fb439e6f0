import { useAuth, useConfig } from '@payloadcms/ui'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { errorMessage, requestJson } from '../requests'
import { useFormPlace } from './form-place'

/** The account that the form was opened with: nothing typed there is written under another. */
export interface Author {
  id: string
  email: string
  name: string
}

export interface LoginDialogProps {
  author: Author
  /** Called once this account is logged in again. */
  onLoggedIn(): void
  onClose(): void
}

/** Asks for the password of the account that the form was opened with: a login in place, the form stays as it is. */
export function LoginDialog(props: LoginDialogProps) {
  const { anchor, place } = useFormPlace()
  return (
    <>
      <span ref={anchor} hidden />
      {place && createPortal(<Dialog {...props} />, place)}
    </>
  )
}

function Dialog({ author, onLoggedIn, onClose }: LoginDialogProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const { isBusy, problem, logIn } = useLogin(author, () => {
    dialog.current?.close()
    onLoggedIn()
  })
  useEffect(() => {
    dialog.current?.showModal()
    // A dialogue that opens gives the focus to its first field, which is only read.
    dialog.current?.querySelector<HTMLInputElement>('[name="password"]')?.focus()
  }, [])

  return (
    <dialog ref={dialog} className="sk-dialog sk-login" aria-labelledby={`${id}-title`} onClose={onClose}>
      <form method="dialog" noValidate onSubmit={logIn}>
        <h2 id={`${id}-title`}>Se reconnecter</h2>
        <p>
          Vous reprenez au nom de <strong>{author.name}</strong>. La page reste telle qu’elle est, et votre texte est
          enregistré aussitôt.
        </p>
        <div className="sk-dialog__fields">
          <label>
            Adresse électronique
            <input name="email" type="email" autoComplete="username" value={author.email} readOnly />
          </label>
          <label>
            Mot de passe
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
            {isBusy ? 'Un instant…' : 'Se connecter'}
          </button>
          <button
            type="button"
            className="btn btn--style-secondary btn--size-medium"
            onClick={() => dialog.current?.close()}
          >
            Plus tard
          </button>
        </div>
      </form>
    </dialog>
  )
}

interface Session {
  user: { id: string; name: string }
  exp: number
}

function useLogin(author: Author, onLoggedIn: () => void) {
  const { setUser } = useAuth()
  const { config } = useConfig()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')

  async function logIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    // For React, a portal stays inside the document's form: its submit event would reach it.
    event.stopPropagation()
    if (isBusy) return
    const password = String(new FormData(event.currentTarget).get('password') ?? '')
    if (!password) return setProblem('Donnez votre mot de passe.')
    setBusy(true)
    setProblem('')
    const body = { email: author.email, password }
    const answer = await requestJson<Session>(`${config.routes.api}/users/login`, { method: 'POST', body })
    setBusy(false)
    if (!answer.ok || !answer.body.user) return setProblem(errorMessage(answer.body))
    setUser(answer.body as never)
    onLoggedIn()
  }

  return { isBusy, problem, logIn }
}
