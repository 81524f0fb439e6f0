import { useSyncExternalStore } from 'react'

/** The two sides of the panel. */
export type PanelTab = 'before' | 'report'

/** Of this browser, as the theme and the columns of lists are. */
const KEY = 'sk-panel'

const listeners = new Set<() => void>()

/** Returns the side of the panel that is shown; kept from one document to the next. */
export function usePanelTab(): PanelTab {
  return useSyncExternalStore<PanelTab>(
    subscribe,
    () => (localStorage.getItem(KEY) === 'report' ? 'report' : 'before'),
    () => 'before',
  )
}

export function choosePanelTab(tab: PanelTab) {
  localStorage.setItem(KEY, tab)
  for (const listen of listeners) listen()
}

function subscribe(listen: () => void) {
  listeners.add(listen)
  return () => void listeners.delete(listen)
}
