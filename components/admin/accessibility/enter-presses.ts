/** A button that can be dragged too; while it is, dnd-kit says so by `aria-pressed`. */
const DRAGGED_BUTTON = 'button[aria-roledescription]:not([aria-pressed="true"])'

/**
 * P117: Enter presses a button that can be dragged, such as a column of a list: dnd-kit takes both Enter and Space for the
 * beginning of a move. Space still begins one. From now on; returns what ends it.
 */
export function letEnterPress(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof Element) || !event.target.matches(DRAGGED_BUTTON)) return
    // React, and with it dnd-kit, hears nothing; the browser goes on, and presses the button.
    event.stopPropagation()
  }
  document.addEventListener('keydown', onKey, true)
  return () => document.removeEventListener('keydown', onKey, true)
}
