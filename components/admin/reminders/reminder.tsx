'use client'
// Client: reads and changes the day on which the text of the form is looked at again.
import { toast, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import type { ReminderAnswer, ReminderView } from '@/collections/reminders/reminder-endpoints'
import { frenchDate } from '@/payload/editorial/dates'
import { type Answer, errorMessage, requestJson } from '../requests'
import { useDocumentAddress } from '../saving/document-requests'
import { ReminderDialog } from './reminder-dialog'

/** « À revoir le … », in the panel of a text: its day, its reason, « Toujours juste » in one press. */
export function Reminder() {
  const { id, isTrashed } = useDocumentInfo()
  const address = useDocumentAddress()
  return id && !isTrashed ? <OfDocument key={address} address={address} /> : null
}

function OfDocument({ address }: { address: string }) {
  const heading = useId()
  const region = useRef<HTMLElement>(null)
  const { user } = useAuth()
  const [known, setKnown] = useState<ReminderAnswer | null>(null)
  const [isOpen, setIsOpen] = useState(false)

  useEffect(() => {
    let isLate = false
    void requestJson<ReminderAnswer>(`${address}/reminder`).then(({ ok, body }) => {
      if (ok && !isLate) setKnown(body as ReminderAnswer)
    })
    return () => {
      isLate = true
    }
  }, [address])

  /** Resolves with a French sentence where it was refused. */
  async function change(request: () => Promise<Answer<ReminderAnswer>>): Promise<string | null> {
    const { ok, body } = await request()
    if (!ok) return errorMessage(body)
    setKnown(body as ReminderAnswer)
    toast.success(body.message)
    // The button that was pressed may be gone.
    region.current?.focus()
    return null
  }
  const press = async (path: string, method: 'DELETE' | 'POST') => {
    const refused = await change(() => requestJson(`${address}${path}`, { method }))
    if (refused) toast.error(refused)
  }

  if (!known || (!known.reminder && !known.mayChange)) return null
  const { reminder, mayChange, staff } = known
  return (
    <section ref={region} className="sk-reminder" aria-labelledby={heading} tabIndex={-1}>
      <h3 id={heading}>À revoir</h3>
      {reminder && <Line reminder={reminder} />}
      {mayChange && (
        <p className="sk-reminder__actions">
          {reminder && (
            <button
              type="button"
              className="btn btn--style-secondary btn--size-medium"
              onClick={() => void press('/still-right', 'POST')}
            >
              Toujours juste
            </button>
          )}
          <button type="button" className="btn btn--style-secondary btn--size-medium" onClick={() => setIsOpen(true)}>
            {reminder ? 'Changer…' : 'Choisir un jour…'}
          </button>
          {reminder && (
            <button
              type="button"
              className="btn btn--style-secondary btn--size-medium"
              onClick={() => void press('/reminder', 'DELETE')}
            >
              Ne plus rappeler
            </button>
          )}
        </p>
      )}
      {isOpen && (
        <ReminderDialog
          reminder={reminder}
          staff={staff}
          own={String(user?.id ?? '')}
          onRemind={(body) => change(() => requestJson(`${address}/reminder`, { method: 'POST', body }))}
          onClose={() => setIsOpen(false)}
        />
      )}
    </section>
  )
}

function Line({ reminder: { isDue, on, owner, reason } }: { reminder: ReminderView }) {
  return (
    <p>
      <span className="sk-status" data-status={isDue ? 'failed' : 'scheduled'}>
        {isDue ? `Depuis le ${frenchDate(on)}` : `Le ${frenchDate(on)}`}
      </span>
      {reason && <span className="sk-reminder__reason">{reason}</span>}
      <span className="sk-reminder__owner">{owner ? `par ${owner.name}` : 'par la rédaction en chef'}</span>
    </p>
  )
}
