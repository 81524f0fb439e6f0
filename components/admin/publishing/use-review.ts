import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useEffectEvent, useRef, useSyncExternalStore } from 'react'
import type { ReviewView } from '@/collections/review/review-endpoints'
import { useDocumentAddress } from '../saving/document-requests'
import { type ReviewDeed, type ReviewOutcome, readReview, sendReview } from './review-requests'

/** Other people review too. */
const POLL_MS = 20_000

/** What is known of each document's review: the button and the line above the form show the same. */
const known = new Map<string, ReviewView>()
const listeners = new Set<() => void>()

function keep(address: string, review: ReviewView) {
  known.set(address, review)
  for (const listen of listeners) listen()
}

function subscribe(listen: () => void) {
  listeners.add(listen)
  return () => void listeners.delete(listen)
}

export interface Review {
  /** Null until the site has answered. */
  review: ReviewView | null
  send(deed: ReviewDeed, body?: object): Promise<ReviewOutcome>
}

/** Returns the review of the document in the form, and a function that changes it. */
export function useReview(): Review {
  const address = useDocumentAddress()
  const followPermissions = useFollowPermissions()
  const review = useSyncExternalStore(
    subscribe,
    () => known.get(address) ?? null,
    () => null,
  )
  const send = useCallback(
    async (deed: ReviewDeed, body?: object) => {
      const outcome = await sendReview(address, deed, body)
      if (outcome.kind === 'done') keep(address, outcome.review)
      if (outcome.kind === 'done') await followPermissions()
      return outcome
    },
    [address, followPermissions],
  )
  return { review, send }
}

/**
 * Returns a function that has the form follow a change of the review. P99: neither the fields nor the buttons of a form
 * that was drawn follow its permissions, so a form that becomes read-only or is read-only, where nothing is typed, is
 * loaded anew.
 */
function useFollowPermissions(): () => Promise<void> {
  const { getDocPermissions, hasSavePermission } = useDocumentInfo()
  return useCallback(async () => {
    if (hasSavePermission) await getDocPermissions()
    else window.location.reload()
  }, [getDocPermissions, hasSavePermission])
}

/**
 * Loads the form anew once the person may not write in it any more because its text is proposed. Used once in a form. A
 * site that did not answer whether one may write says « no » too: what is typed stays then.
 */
function useReloadWhenProposed(address: string) {
  const { hasSavePermission } = useDocumentInfo()
  const couldSave = useRef(false)
  useEffect(() => {
    const isProposed = known.get(address)?.state === 'proposed'
    if (couldSave.current && !hasSavePermission && isProposed) window.location.reload()
    couldSave.current = Boolean(hasSavePermission)
  }, [address, hasSavePermission])
}

/** Reads the review now, after each save, and from time to time. Used once in a form. */
export function useFreshReview(): void {
  const address = useDocumentAddress()
  const { id, lastUpdateTime } = useDocumentInfo()
  const followPermissions = useFollowPermissions()
  useReloadWhenProposed(address)

  const read = useEffectEvent(async () => {
    if (!id) return
    const before = known.get(address)
    const now = await readReview(address)
    if (!now) return
    keep(address, now)
    // Somebody else sent it back, or published it.
    if (before && before.state !== now.state) await followPermissions()
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: a publication ends a proposal.
  useEffect(() => {
    void read()
    const timer = setInterval(() => void read(), POLL_MS)
    return () => clearInterval(timer)
  }, [address, lastUpdateTime])
}
