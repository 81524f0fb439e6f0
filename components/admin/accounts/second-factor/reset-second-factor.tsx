'use client'
// Client: acts at once, without saving the form.
import { useRef, useState } from 'react'
import { frenchDate } from '@/payload/editorial/dates'
import { resetSecondFactor } from './second-factor-requests'

export interface ResetSecondFactorProps {
  account: string
  /** ISO 8601 */
  since: string
}

/** For admins, in somebody else's account: removes the second factor of who lost phone and recovery codes. */
export function ResetSecondFactor({ account, since }: ResetSecondFactorProps) {
  const [isAsking, setAsking] = useState(false)
  const [isDone, setDone] = useState(false)
  const [message, setMessage] = useState('')
  const status = useRef<HTMLParagraphElement>(null)

  async function reset() {
    const outcome = await resetSecondFactor(account)
    setAsking(false)
    setDone(outcome.kind === 'done')
    setMessage(outcome.kind === 'done' ? outcome.done.message : outcome.message)
    status.current?.focus()
  }

  return (
    <section className="sk-account" aria-labelledby="sk-reset-title">
      <h2 id="sk-reset-title">Double authentification</h2>
      {!isDone && <p>Activée depuis le {frenchDate(since)}.</p>}
      {isAsking && (
        <div>
          <p>
            À faire si cette personne a perdu son téléphone et ses codes de secours, et s’il est certain que c’est elle
            qui le demande : son mot de passe suffira de nouveau.
          </p>
          <div className="sk-password__buttons">
            <button type="button" className="btn btn--style-primary btn--size-medium" onClick={() => void reset()}>
              Oui, la retirer
            </button>
            <button
              type="button"
              className="btn btn--style-secondary btn--size-medium"
              onClick={() => setAsking(false)}
            >
              Annuler
            </button>
          </div>
        </div>
      )}
      {!isAsking && !isDone && (
        <button type="button" className="btn btn--style-secondary btn--size-medium" onClick={() => setAsking(true)}>
          Retirer sa double authentification
        </button>
      )}
      <p ref={status} role="status" tabIndex={-1} className="sk-message">
        {message}
      </p>
    </section>
  )
}
