import { useCallback, useSyncExternalStore } from 'react'
import { areSendings, onSendings, type Sending, sendingOf } from '../editor/sendings'

/** Returns what becomes of the file of this key. */
export function useSending(key: string): Sending | undefined {
  const current = useCallback(() => sendingOf(key), [key])
  return useSyncExternalStore(onSendings, current, () => undefined)
}

/** Returns whether a file of this window is on its way. */
export function useIsSending(): boolean {
  return useSyncExternalStore(onSendings, areSendings, () => false)
}
