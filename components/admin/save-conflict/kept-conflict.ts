import type { DocumentData } from './changes'

/** What was typed and could not be saved, with what it started from. */
export interface KeptConflict {
  who: string | null
  base: DocumentData
  mine: DocumentData
}

/** Where what `person` typed into the document at this address outlives a reload of the page. */
function keyOf(address: string, person: string) {
  return `skorann-conflict:${person}:${address}`
}

export function keepConflict(address: string, person: string, conflict: KeptConflict): void {
  localStorage.setItem(keyOf(address, person), JSON.stringify(conflict))
}

/** Returns what was kept, or null. */
export function keptConflict(address: string, person: string): KeptConflict | null {
  const kept = localStorage.getItem(keyOf(address, person))
  return kept === null ? null : (JSON.parse(kept) as KeptConflict)
}

export function forgetConflict(address: string, person: string): void {
  localStorage.removeItem(keyOf(address, person))
}
