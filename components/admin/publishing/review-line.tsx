'use client'
// Client: follows the review while the form is open.
import { toast, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { isEditor, type Person } from '@/collections/access'
import type { ReviewView } from '@/collections/review/review-endpoints'
import { DELETED_ACCOUNT } from '@/payload/editorial/deleted-account'
import { frenchDateAndTime } from '@/payload/editorial/paris-time'
import { SendBackDialog } from './send-back-dialog'
import { useFreshReview, useReview } from './use-review'

/** Above the fields: that the text is proposed or was sent back, by whom and why, with « Reprendre » and « Renvoyer… ». */
export function ReviewLine() {
  const { id, isTrashed } = useDocumentInfo()
  return id && !isTrashed ? <Line /> : null
}

function Line() {
  useFreshReview()
  const { review, send } = useReview()
  const { user } = useAuth()
  const [isAsked, setAsked] = useState(false)

  async function change(deed: 'send-back' | 'take-back', body?: object) {
    const outcome = await send(deed, body)
    if (outcome.kind === 'done') toast.success(outcome.message)
    return outcome.kind === 'done' ? null : outcome.message
  }
  async function takeBack() {
    const refused = await change('take-back')
    if (refused) toast.error(refused)
  }

  const words = review && sentence(review, isEditor(user as Person))
  return (
    <div className="sk-review">
      <div role="status">
        {words && (
          <>
            <p>
              <span className="sk-status" data-status={review.state}>
                {words.state}
              </span>
            </p>
            {words.quote && <blockquote>{words.quote}</blockquote>}
          </>
        )}
      </div>
      {review?.may.takeBack && (
        <button type="button" className="btn btn--style-secondary btn--size-medium" onClick={() => void takeBack()}>
          Reprendre
        </button>
      )}
      {review?.may.sendBack && (
        <button type="button" className="btn btn--style-secondary btn--size-medium" onClick={() => setAsked(true)}>
          Renvoyer…
        </button>
      )}
      {isAsked && (
        <SendBackDialog
          to={review?.by ?? null}
          onSendBack={(reason) => change('send-back', { reason })}
          onClose={() => setAsked(false)}
        />
      )}
    </div>
  )
}

/** Returns what a person reads of a review; null where there is nothing to say. */
function sentence(review: ReviewView, isReviewer: boolean): { state: string; quote: string | null } | null {
  const { state, at, by, to, note, reason, returnedAt, returnedBy } = review
  if (state === 'returned') {
    const who = returnedBy ?? DELETED_ACCOUNT
    return { state: `Renvoyé par ${who} le ${frenchDateAndTime(returnedAt ?? '')}`, quote: reason }
  }
  if (state !== 'proposed' || !at) return null
  const whom = to ?? 'la rédaction en chef'
  const words = isReviewer
    ? `Proposé par ${by ?? DELETED_ACCOUNT} le ${frenchDateAndTime(at)}`
    : `Proposé à la relecture le ${frenchDateAndTime(at)}, à ${whom}`
  return { state: words, quote: note }
}
