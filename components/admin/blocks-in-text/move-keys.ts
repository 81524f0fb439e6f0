/** Returns where Alt and an arrow move a block: with Maj too, as they move a line. */
export function moveOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): 'up' | 'down' | null {
  if (!altKey || ctrlKey || metaKey) return null
  if (key === 'ArrowUp') return 'up'
  return key === 'ArrowDown' ? 'down' : null
}
