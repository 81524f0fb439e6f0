import type { ReviewView } from '@/collections/review/review-endpoints'
import { errorMessage, requestJson } from '../requests'

export type ReviewOutcome = { kind: 'done'; message: string; review: ReviewView } | { kind: 'refused'; message: string }

export type ReviewDeed = 'propose' | 'send-back' | 'take-back'

/** Returns the review of the document at this address; null when the site does not answer. */
export async function readReview(address: string): Promise<ReviewView | null> {
  const { ok, body } = await requestJson<{ review: ReviewView }>(`${address}/review`)
  return ok ? (body.review ?? null) : null
}

/** Resolves with the new state, or with the French sentence of the refusal. */
export async function sendReview(address: string, deed: ReviewDeed, body: object = {}): Promise<ReviewOutcome> {
  const answer = await requestJson<{ review: ReviewView; message: string }>(`${address}/${deed}`, {
    method: 'POST',
    body,
  })
  const { review, message = '' } = answer.body
  if (answer.ok && review) return { kind: 'done', message, review }
  return { kind: 'refused', message: errorMessage(answer.body) }
}
