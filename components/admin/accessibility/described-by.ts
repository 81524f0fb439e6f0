/** Ties words to a control, after those that are tied already. Doing it again changes nothing. */
export function describe(control: Element, id: string): void {
  const ids = idsOf(control)
  if (!ids.includes(id)) control.setAttribute('aria-describedby', [...ids, id].join(' '))
}

/** Takes words from a control, and leaves those of others. */
export function undescribe(control: Element, id: string): void {
  const ids = idsOf(control)
  const others = ids.filter((other) => other !== id)
  if (others.length === ids.length) return
  if (others.length > 0) control.setAttribute('aria-describedby', others.join(' '))
  else control.removeAttribute('aria-describedby')
}

export function idsOf(control: Element): string[] {
  return (control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean)
}
