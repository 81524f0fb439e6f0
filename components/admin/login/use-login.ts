import { useState } from 'react'
import type { SecondFactorAsked } from '@/collections/accounts/second-factor/login-step'
import { type LoginOutcome, type Session, sendCode, sendPasskey, sendPassword } from './login-requests'

/** A login in its two steps: the password, then, for an account that has one, the second factor. */
interface Login {
  /** Null while the password is asked for. */
  asked: SecondFactorAsked | null
  isBusy: boolean
  /** In French; empty when there is none. */
  problem: string
  givePassword(email: string, password: string): Promise<void>
  giveCode(code: string): Promise<void>
  givePasskey(): Promise<void>
  /** For who takes another way. */
  forgetProblem(): void
}

export function useLogin(onLoggedIn: (session: Session) => void): Login {
  const [asked, setAsked] = useState<SecondFactorAsked | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')

  async function give(send: () => Promise<LoginOutcome>) {
    if (isBusy) return
    setBusy(true)
    setProblem('')
    const outcome = await send()
    setBusy(false)
    if (outcome.kind === 'in') return onLoggedIn(outcome.session)
    if (outcome.kind === 'asked') return setAsked(outcome.asked)
    if (outcome.isOver) setAsked(null)
    setProblem(outcome.message)
  }

  return {
    asked,
    isBusy,
    problem,
    forgetProblem: () => setProblem(''),
    async givePassword(email, password) {
      if (!email) return setProblem('Donnez votre adresse électronique.')
      if (!password) return setProblem('Donnez votre mot de passe.')
      await give(() => sendPassword(email, password))
    },
    async giveCode(code) {
      if (!code.trim()) return setProblem('Donnez le code.')
      if (asked) await give(() => sendCode(asked, code))
    },
    async givePasskey() {
      if (asked) await give(() => sendPasskey(asked))
    },
  }
}
