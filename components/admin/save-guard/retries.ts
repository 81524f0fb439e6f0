import { useEffect, useEffectEvent, useRef } from 'react'
import { requestJson } from '../requests'
import { useDraftSave } from '../saving/draft-save'
import { isRetried } from './save-answers'
import type { Unwritten } from './save-outcome'

const RETRY_MS = 3_000
const LONGEST_MS = 60_000

/**
 * Tries again by itself what was not written. While the site is away, asks it every few seconds whether it is ready;
 * when it answers and does not take the text, waits longer each time, or as long as it asks for. What waits for a person
 * (a login, a right) is tried when they come back to this window.
 */
export function useRetries(unwritten: Unwritten | null): void {
  const saveDraft = useDraftSave()
  const latest = useRef(unwritten)
  useEffect(() => {
    latest.current = unwritten
  })
  const trySave = useEffectEvent(async (): Promise<'away' | 'tried'> => {
    if (latest.current?.reason === 'noAnswer' && !(await requestJson('/health/ready')).ok) return 'away'
    await saveDraft()
    return 'tried'
  })

  const isByItself = unwritten !== null && isRetried(unwritten.reason)
  useEffect(() => {
    if (!isByItself) return
    let isStopped = false
    const retryUntilStopped = async () => {
      for (let tries = 0; !isStopped; ) {
        await new Promise((resolve) => setTimeout(resolve, delayBefore(tries, latest.current)))
        if (!isStopped && (await trySave()) === 'tried') tries += 1
      }
    }
    void retryUntilStopped()
    return () => {
      isStopped = true
    }
  }, [isByItself])

  const isForSomebody = unwritten !== null && !isByItself
  useEffect(() => {
    if (!isForSomebody) return
    const tryAgain = () => void trySave()
    window.addEventListener('focus', tryAgain)
    return () => window.removeEventListener('focus', tryAgain)
  }, [isForSomebody])
}

/** In milliseconds: doubled with each save that the site answered and did not take. */
function delayBefore(tries: number, unwritten: Unwritten | null): number {
  return Math.max(Math.min(RETRY_MS * 2 ** tries, LONGEST_MS), unwritten?.retryAfter ?? 0)
}
