import { useSyncExternalStore } from 'react'

let count = 0
const listeners = new Set<() => void>()

/** Says that a picture was described in the library, by a form that shows it: no field of the form changes with it. */
export function announceDescribed(): void {
  count += 1
  for (const listener of listeners) listener()
}

/** Returns a number that changes whenever a picture was described here. */
export function useDescribed(): number {
  return useSyncExternalStore(subscribe, present, present)
}

const present = () => count

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
