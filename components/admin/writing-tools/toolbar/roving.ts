import { type FocusEvent, type KeyboardEvent, useState } from 'react'

/**
 * One stop of the Tab key for a toolbar, arrows between its controls. Spread `bar` on the toolbar, and `stop(key)` on each
 * control; the first key is the stop at first.
 */
export function useRoving(first: string) {
  const [current, setCurrent] = useState(first)
  return {
    bar: {
      onFocus: ({ target }: FocusEvent) => {
        const key = target.closest<HTMLElement>('[data-stop]')?.dataset.stop
        if (key) setCurrent(key)
      },
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')]
        const next = moved(event.key, stops.indexOf(event.target as HTMLElement), stops.length)
        if (next === undefined) return
        event.preventDefault()
        stops[next]?.focus()
      },
    },
    stop: (key: string) => ({ 'data-stop': key, tabIndex: key === current ? 0 : -1 }),
  }
}

/** Where a key leads among the controls of a bar; undefined for keys that lead nowhere. */
export function moved(key: string, index: number, count: number): number | undefined {
  if (index < 0) return undefined
  if (key === 'ArrowRight') return (index + 1) % count
  if (key === 'ArrowLeft') return (index - 1 + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return undefined
}
