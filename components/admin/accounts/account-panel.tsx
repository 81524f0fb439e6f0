'use client'
// Client: its buttons act at once, without saving the form.
import type { AccountState } from '@/collections/accounts/account-state'
import { frenchDateAndTime } from '@/payload/editorial/paris-time'
import type { Outcome } from './account-requests'
import { HandedLink } from './handed-link'
import { useButtons } from './use-buttons'

export interface AccountPanelProps {
  state: AccountState
  invite(): Promise<Outcome>
  askLink(): Promise<{ outcome: Outcome; link: string | null }>
}

/** The invitation that the person of an account has not accepted, for admins. */
export function AccountPanel({ state, invite, askLink }: AccountPanelProps) {
  const { busy, message, status, press } = useButtons<'invite' | 'link'>()
  const { invitation } = state
  if (!invitation && !message && !busy) return null

  return (
    <section className="sk-account" aria-labelledby="sk-account-title">
      <h2 id="sk-account-title">Connexion</h2>
      {invitation && (
        <div>
          <p>{invitationSentence(invitation.validUntil)}</p>
          <button
            type="button"
            className="btn btn--style-secondary btn--size-medium"
            aria-disabled={busy !== null}
            onClick={() => press('invite', invite)}
          >
            {busy === 'invite' ? 'Envoi…' : invitation.validUntil ? 'Renvoyer l’invitation' : 'Envoyer une invitation'}
          </button>
          {invitation.byHand && (
            <HandedLink isBusy={busy !== null} ask={askLink} press={(act) => void press('link', act)} />
          )}
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
