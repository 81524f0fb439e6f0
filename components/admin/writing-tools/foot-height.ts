/** Pixels that the line at the foot covers. */
export function footHeight(): number {
  return document.querySelector<HTMLElement>('.sk-foot')?.offsetHeight ?? 0
}
