/** Returns the label that stands beside a control of a form, without the mark of what is required; empty when it has none. */
export function labelOf(control: Element): string {
  const label = control.closest('.field-type')?.querySelector('.field-label')
  return (label?.textContent ?? '').replace('*', '').trim()
}

/** Returns what a row of a table is called: the words of its first link, else of its first cell with words. */
export function titleOfRow(control: Element): string {
  const row = control.closest('tr')
  const cells = [row?.querySelector('td a'), ...(row?.querySelectorAll('td') ?? [])]
  return cells.map((cell) => cell?.textContent?.trim() ?? '').find((words) => words !== '') ?? ''
}

/** Returns the number of a row among those of its list, from 1; null outside of a list. */
export function numberOfRow(control: Element): number | null {
  const row = control.closest('[id*="-row-"]')
  const [, index] = /-row-(\d+)$/.exec(row?.id ?? '') ?? []
  return index === undefined ? null : Number(index) + 1
}
