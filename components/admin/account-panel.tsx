'use client'
// Client: its buttons act at once, without saving the form.
import { useRef, useState } from 'react'
import type { AccountState } from '@/collections/accounts/account-state'
import type { AccountAction, Outcome } from './account-requests'

export interface AccountPanelProps {
  state: AccountState
  /** The account is that of who looks at it. */
  isOwn: boolean
  run(action: AccountAction): Promise<Outcome>
}

/** How somebody enters, for admins: the invitation under way, the open sessions, the lock of wrong passwords. */
export function AccountPanel({ state, isOwn, run }: AccountPanelProps) {
  const [busy, setBusy] = useState<AccountAction | null>(null)
  const [said, setSaid] = useState('')
  const status = useRef<HTMLParagraphElement>(null)

  async function press(action: AccountAction) {
    if (busy) return
    setBusy(action)
    setSaid('')
    const { message } = await run(action)
    setBusy(null)
    setSaid(message)
    // The button may be gone: whoever uses the keyboard stays here.
    status.current?.focus()
  }

  const button = (action: AccountAction, label: string, busyLabel: string) => (
    <button
      type="button"
      className="btn btn--style-secondary btn--size-medium"
      aria-disabled={busy !== null}
      onClick={() => press(action)}
    >
      {busy === action ? busyLabel : label}
    </button>
  )
  const { invitation, lockedUntil, sessions } = state

  return (
    <section className="sk-account" aria-labelledby="sk-account-title">
      <h2 id="sk-account-title">Connexion</h2>
      {invitation && (
        <div>
          <p>{sayInvitation(invitation.validUntil)}</p>
          {button('invite', invitation.validUntil ? 'Renvoyer l’invitation' : 'Envoyer une invitation', 'Envoi…')}
        </div>
      )}
      {lockedUntil && (
        <div>
          <p>Bloqué jusqu’au {moment(lockedUntil)} : trop de mots de passe faux.</p>
          {button('unlock', 'Débloquer', 'Déblocage…')}
        </div>
      )}
      {!invitation && (
        <div>
          <p>{saySessions(sessions, isOwn)}</p>
          {sessions > 0 &&
            button('end-sessions', isOwn ? 'Fermer mes autres sessions' : 'Fermer ses sessions', 'Fermeture…')}
        </div>
      )}
      <p ref={status} role="status" tabIndex={-1} className="sk-said">
        {said}
      </p>
    </section>
  )
}

function sayInvitation(validUntil: string | null) {
  return validUntil
    ? `N’a pas encore choisi son mot de passe. L’invitation vaut jusqu’au ${moment(validUntil)}.`
    : 'N’a pas encore choisi son mot de passe, et aucune invitation n’est en cours : elle n’a pas pu partir, ou elle a expiré.'
}

function saySessions(count: number, isOwn: boolean) {
  if (count === 0) return isOwn ? 'Aucune autre session ouverte.' : 'Aucune session ouverte.'
  if (count === 1) return isOwn ? 'Une autre session ouverte.' : 'Une session ouverte.'
  return isOwn ? `${count} autres sessions ouvertes.` : `${count} sessions ouvertes.`
}

const momentFormat = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
})

/** « 6 novembre 2026 à 12:30 », in Paris. */
function moment(iso: string) {
  return momentFormat.format(new Date(iso)).replace(/^1 /, '1er ')
}
