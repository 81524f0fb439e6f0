const LINES = '.sk-online, .sk-unsaved, .sk-presence'

/** A ref of a line at the bottom of the screen: gives the styles the height of the highest shown, to stay above it. */
export function bottomLine(line: HTMLElement | null) {
  if (!line) return
  const observer = new ResizeObserver(() => giveHeightOf(() => true))
  observer.observe(line)
  return () => {
    observer.disconnect()
    giveHeightOf((other) => other !== line)
  }
}

function giveHeightOf(isShown: (line: HTMLElement) => boolean) {
  const heights = [...document.querySelectorAll<HTMLElement>(LINES)].filter(isShown).map((line) => line.offsetHeight)
  document.documentElement.style.setProperty('--sk-bottom-line', `${Math.max(0, ...heights)}px`)
}
