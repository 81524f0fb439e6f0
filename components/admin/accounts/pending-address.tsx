'use client'
// Client: its buttons act at once, without saving the form.
import { toast } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { ShownPendingAddress } from '@/collections/accounts/email-change/pending-endpoints'
import { frenchDateAndTime } from '@/payload/editorial/paris-time'
import { type Answer, errorMessage, requestJson } from '../requests'
import type { Outcome } from './account-requests'
import { useButtons } from './use-buttons'

export interface PendingAddressProps {
  account: string
  /** Changes when the form is saved. */
  savedAt: number
}

interface PendingAnswer {
  message: string
  pending: ShownPendingAddress | null
}

/** A new address of an account that its link has not confirmed, with the buttons to send it again and to give it up. */
export function PendingAddress({ account, savedAt }: PendingAddressProps) {
  const [pending, setPending] = useState<ShownPendingAddress | null>(null)
  const { busy, message, status, press } = useButtons<'cancel' | 'send'>()
  const address = `/api/users/${account}/pending-email`

  // biome-ignore lint/correctness/useExhaustiveDependencies: a save of the form may ask for another address.
  useEffect(() => {
    void requestJson<PendingAnswer>(address).then(({ ok, body }) => setPending((ok && body.pending) || null))
  }, [address, savedAt])

  async function ask(method: 'DELETE' | 'POST'): Promise<Outcome> {
    const { ok, body }: Answer<PendingAnswer> = await requestJson<PendingAnswer>(address, { method })
    if (ok) setPending(body.pending ?? null)
    const text = (ok && body.message) || errorMessage(body)
    toast[ok ? 'success' : 'error'](text)
    return ok ? { kind: 'done', message: text } : { kind: 'refused', message: text, fields: {} }
  }

  if (!pending && !message) return null
  return (
    <section className="sk-account" aria-labelledby="sk-pending-title">
      <h2 id="sk-pending-title">Nouvelle adresse</h2>
      {pending && (
        <div>
          <p className="sk-account__address">
            <strong>{pending.address}</strong> attend sa confirmation, jusqu’au {frenchDateAndTime(pending.until)}.
          </p>
          <div className="sk-password__buttons">
            <button
              type="button"
              className="btn btn--style-secondary btn--size-medium"
              aria-disabled={busy !== null}
              onClick={() => press('send', () => ask('POST'))}
            >
              {busy === 'send' ? 'Envoi…' : 'Renvoyer le lien'}
            </button>
            <button
              type="button"
              className="btn btn--style-secondary btn--size-medium"
              aria-disabled={busy !== null}
              aria-label={`Annuler le changement vers ${pending.address}`}
              onClick={() => press('cancel', () => ask('DELETE'))}
            >
              Annuler
            </button>
          </div>
        </div>
      )}
      <p ref={status} role="status" tabIndex={-1} className="sk-message">
        {message}
      </p>
    </section>
  )
}
