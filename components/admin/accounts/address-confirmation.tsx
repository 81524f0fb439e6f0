'use client'
// Client: its button sends the link's key to the site.
import { useState } from 'react'
import { errorMessage, requestJson } from '../requests'

export interface AddressConfirmationProps {
  /** The addresses of REST and of the admin panel. */
  api: string
  admin: string
  token: string
}

/** « Confirmer cette adresse », and what the site answered. */
export function AddressConfirmation({ api, admin, token }: AddressConfirmationProps) {
  const [isBusy, setBusy] = useState(false)
  const [isDone, setDone] = useState(false)
  const [message, setMessage] = useState('')

  async function confirm() {
    if (isBusy) return
    setBusy(true)
    setMessage('')
    const body = { token }
    const answer = await requestJson<{ message: string }>(`${api}/users/confirm-email`, { method: 'POST', body })
    setBusy(false)
    setDone(answer.ok)
    setMessage((answer.ok && answer.body.message) || errorMessage(answer.body))
  }

  return (
    <>
      {!isDone && (
        <>
          <p>Cette adresse doit devenir celle de votre compte. Est-elle bien à vous ?</p>
          <button
            type="button"
            className="btn btn--style-primary btn--size-large"
            aria-disabled={isBusy}
            onClick={confirm}
          >
            {isBusy ? 'Un instant…' : 'Confirmer cette adresse'}
          </button>
        </>
      )}
      <p role="status" className="sk-message">
        {message}
      </p>
      <p>
        <a href={admin}>Aller à l’administration</a>
      </p>
    </>
  )
}
