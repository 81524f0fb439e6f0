import { useAuth } from '@payloadcms/ui'
import { type FormEvent, useEffect, useId, useRef } from 'react'
import { SecondFactorFields } from '../login/second-factor-fields'
import { useLogin } from '../login/use-login'
import { AtFormPlace } from './form-place'

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

/**
 * Asks for the password of the account that the form was opened with, and for its second factor: a login in place, the
 * form stays as it is.
 */
export function LoginDialog(props: LoginDialogProps) {
  return (
    <AtFormPlace>
      <Dialog {...props} />
    </AtFormPlace>
  )
}

function Dialog({ author, onLoggedIn, onClose }: LoginDialogProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const { setUser } = useAuth()
  const { asked, isBusy, problem, ...login } = useLogin((session) => {
    setUser(session as never)
    dialog.current?.close()
    onLoggedIn()
  })
  const problemId = `${id}-problem`

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    // For React, a portal stays inside the document's form: its submit event would reach it.
    event.stopPropagation()
    const given = new FormData(event.currentTarget)
    if (!asked) void login.givePassword(author.email, String(given.get('password') ?? ''))
    else if (given.has('code')) void login.giveCode(String(given.get('code')))
    else void login.givePasskey()
  }

  useEffect(() => {
    dialog.current?.showModal()
    // A dialogue that opens gives the focus to its first field, which is only read.
    dialog.current?.querySelector<HTMLInputElement>('[name="password"]')?.focus()
  }, [])

  return (
    <dialog ref={dialog} className="sk-dialog sk-login" aria-labelledby={`${id}-title`} onClose={onClose}>
      <form method="dialog" noValidate onSubmit={send}>
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
          {asked ? (
            <SecondFactorFields
              asked={asked}
              isBusy={isBusy}
              problem={problem}
              problemId={problemId}
              takeOtherWay={login.forgetProblem}
              givePasskey={() => void login.givePasskey()}
            />
          ) : (
            <label>
              Mot de passe
              <input
                name="password"
                type="password"
                autoComplete="current-password"
                aria-describedby={problemId}
                aria-invalid={problem !== ''}
              />
            </label>
          )}
        </div>
        {!asked && (
          <p id={problemId} className="sk-dialog__problem" role="alert">
            {problem}
          </p>
        )}
        <div className="sk-dialog__choices">
          {!asked && (
            <button type="submit" className="btn btn--style-primary btn--size-medium" aria-disabled={isBusy}>
              {isBusy ? 'Un instant…' : 'Se connecter'}
            </button>
          )}
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
