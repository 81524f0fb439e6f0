import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds between two requests of one host. */
const PAUSE = 1_000

/**
 * Returns what waits until a host may be asked again, a second after the last time; at once for another host. `wait` (of
 * milliseconds) ends early when the site stops.
 */
export function hostPauses(wait: (milliseconds: number) => Promise<void>): (host: string) => Promise<void> {
  const freeAt = new Map<string, number>()
  return async (host) => {
    const now = Date.now()
    const at = Math.max(now, freeAt.get(host) ?? 0)
    freeAt.set(host, at + PAUSE)
    if (at > now) await wait(at - now)
  }
}

/** Returns a wait that the stop of the site ends. */
export function waitUnless(stopping?: AbortSignal): (milliseconds: number) => Promise<void> {
  return async (milliseconds) => await pause(milliseconds, undefined, { signal: stopping }).catch(() => undefined)
}
