'use client'
// Client: its buttons act at once, without saving the form.
import type { SessionView } from '@/collections/accounts/sessions/session-endpoints'
import { frenchDateAndTime } from '@/payload/editorial/paris-time'
import type { Outcome } from './account-requests'
import { useButtons } from './use-buttons'

export interface AccountSessionsProps {
  sessions: SessionView[]
  /** Whether it is the account of the person logged in. */
  isOwn: boolean
  /** Ends one session. */
  end(id: string): Promise<Outcome>
  /** Ends all but the one of this window. */
  endOthers(): Promise<Outcome>
}

/** « Mes sessions »: where an account is logged in, and the buttons that end it. */
export function AccountSessions({ sessions, isOwn, end, endOthers }: AccountSessionsProps) {
  const { busy, message, status, press } = useButtons<string>()
  const others = sessions.filter(({ isThisOne }) => !isThisOne)
  return (
    <section className="sk-account" aria-labelledby="sk-sessions-title">
      <h2 id="sk-sessions-title">{isOwn ? 'Mes sessions' : 'Ses sessions'}</h2>
      {sessions.length === 0 && <p>Ce compte n’est ouvert sur aucun appareil.</p>}
      <ul className="sk-sessions">
        {sessions.map((session) => (
          <li key={session.id}>
            <p>
              <strong>{session.device}</strong>
              {session.isThisOne && ' (cette session)'}
              <br />
              {trace(session)}
            </p>
            {!session.isThisOne && (
              <button
                type="button"
                className="btn btn--style-secondary btn--size-medium"
                aria-disabled={busy !== null}
                aria-label={`Fermer la session ${session.device}, ${trace(session)}`}
                onClick={() => press(session.id, () => end(session.id))}
              >
                {busy === session.id ? 'Fermeture…' : 'Fermer'}
              </button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <button
          type="button"
          className="btn btn--style-secondary btn--size-medium"
          aria-disabled={busy !== null}
          onClick={() => press('others', endOthers)}
        >
          {busy === 'others' ? 'Fermeture…' : isOwn ? 'Fermer mes autres sessions' : 'Fermer ses sessions'}
        </button>
      )}
      <p ref={status} role="status" tabIndex={-1} className="sk-message">
        {message}
      </p>
    </section>
  )
}

/** « adresse 192.0.2.…, ouverte le 6 novembre 2026 à 12:30, utilisée le… »; leaves out what was not noted. */
function trace({ address, openedAt, lastUsedAt }: SessionView) {
  return [
    address && `adresse ${address}`,
    openedAt && `ouverte le ${frenchDateAndTime(openedAt)}`,
    lastUsedAt && `utilisée le ${frenchDateAndTime(lastUsedAt)}`,
  ]
    .filter(Boolean)
    .join(', ')
}
