import { useEffect } from 'react'

/**
 * Has what is typed in a rich text reach the form at once. Payload waits until the browser is idle, up to half a second:
 * who publishes before that publishes without the last words.
 */
export function useTypedAtOnce(): void {
  useEffect(() => {
    const whenIdle = window.requestIdleCallback
    window.requestIdleCallback = (run) => {
      queueMicrotask(() => run({ didTimeout: false, timeRemaining: () => 0 }))
      return 0
    }
    return () => {
      window.requestIdleCallback = whenIdle
    }
  }, [])
}
