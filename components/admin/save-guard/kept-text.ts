import type { DocumentData } from './changes'

/** What was typed and could not be saved, with the version that it started from. */
export interface KeptText {
  /** The name of who wrote meanwhile; null when it was the same person, or when the site did not answer. */
  who: string | null
  base: DocumentData
  mine: DocumentData
}

/** Where what `person` typed into the document at this address outlives a reload of the page. */
function keyOf(address: string, person: string) {
  return `skorann-kept:${person}:${address}`
}

export function keepText(address: string, person: string, text: KeptText): void {
  localStorage.setItem(keyOf(address, person), JSON.stringify(text))
}

/** Returns what was kept, or null. */
export function keptText(address: string, person: string): KeptText | null {
  const kept = localStorage.getItem(keyOf(address, person))
  return kept === null ? null : (JSON.parse(kept) as KeptText)
}

export function forgetText(address: string, person: string): void {
  localStorage.removeItem(keyOf(address, person))
}
