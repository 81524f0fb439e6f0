/** Pixels that the line at the foot covers. */
export function footHeight(): number {
  return document.querySelector<HTMLElement>('.sk-foot')?.offsetHeight ?? 0
}

/** The lowest pixel of the bars at the top of the window, the form's and the text's: what stands beside words stays under them. */
export function bottomOfBars(): number {
  const bars = [...document.querySelectorAll('.doc-controls, .sk-tools:not(.sk-tools--selection)')]
  const boxes = bars.map((bar) => bar.getBoundingClientRect())
  return Math.max(0, ...boxes.map(({ top, bottom }) => (top < TOP ? bottom : 0)))
}

/** Pixels: a toolbar further down belongs to a text that is further down. */
const TOP = 150
