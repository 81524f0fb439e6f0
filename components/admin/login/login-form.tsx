'use client'
// Client: sends the login, and shows its second step in the same page.
import { useAuth, useConfig } from '@payloadcms/ui'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { SecondFactorFields } from './second-factor-fields'
import { LoginProblem, SendButton } from './send-button'
import { useLogin } from './use-login'

export interface LoginFormProps {
  /** An address of the admin, where the person goes once logged in. */
  leadsTo: string
  /** Replaced in tests, which have no other page to go to. */
  go?: (address: string) => void
}

/** The login: address and password, then the second factor of who has one. */
export function LoginForm({ leadsTo, go = (address) => window.location.assign(address) }: LoginFormProps) {
  const id = useId()
  const { setUser } = useAuth()
  const [isReady, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  const login = useLogin((session) => {
    setUser(session as never)
    go(leadsTo)
  })
  const { asked, isBusy, problem } = login
  const problemId = problem ? `${id}-problem` : undefined

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const text = (name: string) => String(given.get(name) ?? '')
    if (!asked) void login.givePassword(text('email').trim(), text('password'))
    else if (given.has('code')) void login.giveCode(text('code'))
    else void login.givePasskey()
  }

  return (
    <form className="login__form" method="post" noValidate data-form-ready={isReady} onSubmit={send}>
      {asked ? (
        <>
          <h1 className="sk-login-title">Double authentification</h1>
          <SecondFactorFields
            asked={asked}
            isBusy={isBusy}
            problem={problem}
            problemId={`${id}-problem`}
            takeOtherWay={login.forgetProblem}
            givePasskey={() => void login.givePasskey()}
          />
        </>
      ) : (
        <>
          <Credentials problemId={problemId} />
          <LoginProblem id={`${id}-problem`} problem={problem} />
          <SendButton label="Se connecter" isBusy={isBusy} />
        </>
      )}
    </form>
  )
}

function Credentials({ problemId }: { problemId: string | undefined }) {
  const { config } = useConfig()
  const described = { 'aria-describedby': problemId, 'aria-invalid': problemId !== undefined }
  return (
    <>
      <h1 className="sk-login-title">Connexion</h1>
      <div className="login__form__inputWrap">
        <div className="field-type email">
          <label className="field-label" htmlFor="field-email">
            Adresse électronique
          </label>
          <input id="field-email" name="email" type="email" autoComplete="username" {...described} />
        </div>
        <div className="field-type password">
          <label className="field-label" htmlFor="field-password">
            Mot de passe
          </label>
          <input id="field-password" name="password" type="password" autoComplete="current-password" {...described} />
        </div>
      </div>
      <a href={`${config.routes.admin}${config.admin.routes.forgot}`}>Mot de passe oublié ?</a>
    </>
  )
}
