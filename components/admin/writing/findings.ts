import type { Finding } from '@/collections/before-publication/check'

/** Sent to the form when its findings change: the list tells the button of the bar. */
const CHANGED = 'sk-findings'

export function announceFindings(form: Element, findings: Finding[]) {
  form.dispatchEvent(new CustomEvent(CHANGED, { detail: findings.filter(({ kind }) => kind === 'blocks').length }))
}

/** Calls back with the number of what blocks the publication; returns what ends it. */
export function onBlockers(form: Element, callback: (blockers: number) => void): () => void {
  const listen = (event: Event) => callback((event as CustomEvent<number>).detail)
  form.addEventListener(CHANGED, listen)
  return () => form.removeEventListener(CHANGED, listen)
}
