const LINES = '.sk-unsaved, .sk-presence'

/** A ref of a line at the bottom of the screen: gives the styles the height of the one that is shown, to stay above it. */
export function bottomLine(line: HTMLElement | null) {
  if (!line) return
  const { style } = document.documentElement
  const observer = new ResizeObserver(() => {
    const heights = [...document.querySelectorAll<HTMLElement>(LINES)].map(({ offsetHeight }) => offsetHeight)
    style.setProperty('--sk-bottom-line', `${Math.max(...heights)}px`)
  })
  observer.observe(line)
  return () => {
    observer.disconnect()
    style.removeProperty('--sk-bottom-line')
  }
}
