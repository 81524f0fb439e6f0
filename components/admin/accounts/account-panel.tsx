'use client'
// Client: its buttons act at once, without saving the form.
import type { AccountState } from '@/collections/accounts/account-state'
import { frenchDateAndTime } from '@/payload/editorial/paris-time'
import type { AccountAction, Outcome } from './account-requests'
import { useButtons } from './use-buttons'

export interface AccountPanelProps {
  state: AccountState
  run(action: AccountAction): Promise<Outcome>
}

/** What keeps somebody out of an account, for admins: a pending invitation, a lock after wrong passwords. */
export function AccountPanel({ state, run }: AccountPanelProps) {
  const { busy, message, status, press } = useButtons<AccountAction>()
  const button = (action: AccountAction, label: string, busyLabel: string) => (
    <button
      type="button"
      className="btn btn--style-secondary btn--size-medium"
      aria-disabled={busy !== null}
      onClick={() => press(action, () => run(action))}
    >
      {busy === action ? busyLabel : label}
    </button>
  )
  const { invitation, lockedUntil } = state
  if (!invitation && !lockedUntil && !message && !busy) return null

  return (
    <section className="sk-account" aria-labelledby="sk-account-title">
      <h2 id="sk-account-title">Connexion</h2>
      {invitation && (
        <div>
          <p>{invitationSentence(invitation.validUntil)}</p>
          {button('invite', invitation.validUntil ? 'Renvoyer l’invitation' : 'Envoyer une invitation', 'Envoi…')}
        </div>
      )}
      {lockedUntil && (
        <div>
          <p>Bloqué jusqu’au {frenchDateAndTime(lockedUntil)} : trop de mots de passe faux.</p>
          {button('unlock', 'Débloquer', 'Déblocage…')}
        </div>
      )}
      <p ref={status} role="status" tabIndex={-1} className="sk-message">
        {message}
      </p>
    </section>
  )
}

function invitationSentence(validUntil: string | null) {
  return validUntil
    ? `N’a pas encore choisi son mot de passe. L’invitation vaut jusqu’au ${frenchDateAndTime(validUntil)}.`
    : 'N’a pas encore choisi son mot de passe, et aucune invitation n’est en cours : elle n’a pas pu partir, ou elle a expiré.'
}
