import { useAuth, useConfig } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useRef } from 'react'
import { requestJson } from '../requests'

const HOUR_MS = 60 * 60 * 1000
/** Somebody who types with less than this left has the session renewed. */
const RENEW_MS = 4 * HOUR_MS
/** Between two tries. */
const PAUSE_MS = 60_000
/** Far beyond any session, and less than a browser's timer can count. */
const HOLD_MS = 15 * 24 * HOUR_MS

/** How many forms on the page have words that are not written: the page and each drawer have one. */
let holders = 0

/**
 * P78: nobody is taken out of a form while words in it are not written. Typing renews the session; while `hasUnsaved`,
 * Payload's timers, which leave the page at the end of the session, are set far away: the next save says that the session
 * is over, and the login is in place.
 */
export function useSessionWhileWriting(hasUnsaved: boolean): void {
  const { setUser, token, tokenExpirationMs, user } = useAuth()
  const { config } = useConfig()
  const lastTry = useRef(0)

  const settle = useEffectEvent(() => {
    if (!user || !tokenExpirationMs) return
    const shift = (by: number) => setUser({ user, token, exp: (tokenExpirationMs + by) / 1000 } as never)
    if (holders > 0 && !isHeld(tokenExpirationMs)) shift(HOLD_MS)
    if (holders === 0 && isHeld(tokenExpirationMs)) shift(-HOLD_MS)
  })
  const renewWhenDue = useEffectEvent(async () => {
    const now = Date.now()
    if (!user || !tokenExpirationMs || endOf(tokenExpirationMs) - now > RENEW_MS) return
    if (now - lastTry.current < PAUSE_MS) return
    lastTry.current = now
    // Not Payload's `refreshCookie`: it leaves the page when the session is over.
    const answer = await requestJson<{ user: { id: string } }>(`${config.routes.api}/users/refresh-token`, {
      method: 'POST',
    })
    if (answer.ok && answer.body.user?.id === user.id) setUser(answer.body as never)
  })

  useEffect(() => {
    if (!hasUnsaved) return
    holders += 1
    return () => {
      holders -= 1
      settle()
    }
  }, [hasUnsaved])
  // biome-ignore lint/correctness/useExhaustiveDependencies: settled again at each change of either.
  useEffect(() => settle(), [hasUnsaved, tokenExpirationMs])
  useEffect(() => {
    const onKey = () => void renewWhenDue()
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [])
}

function isHeld(expirationMs: number): boolean {
  return expirationMs - Date.now() > HOLD_MS / 2
}

function endOf(expirationMs: number): number {
  return isHeld(expirationMs) ? expirationMs - HOLD_MS : expirationMs
}
