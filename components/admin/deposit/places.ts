/** The ids of a line's number and of a block's lines: each leads to the other. */
export const lineId = (number: number) => `sk-ligne-${number}`
export const blockId = (key: string) => `sk-bloc-${key}`

/** Moves the focus to an element of the page, and the element to the middle of the window. */
export function goTo(id: string): void {
  const element = document.getElementById(id)
  element?.focus({ preventScroll: true })
  element?.scrollIntoView?.({ block: 'center' })
}
