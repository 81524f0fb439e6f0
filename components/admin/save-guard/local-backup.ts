import type { DocumentData } from './changes'
import type { Reason } from './save-answers'

/** Edits that could not be saved, with the version that they started from. */
export interface UnsavedEdits {
  /** The name of the person who saved meanwhile; null when it was the same person, or when the site did not answer. */
  savedBy: string | null
  base: DocumentData
  mine: DocumentData
  /** Why they are here; `left`: the page was left before they were sent. */
  reason?: Reason | 'left'
  /** The fields that the person typed and the site may adjust, or refused while it wrote all others: their paths. */
  ownPaths?: string[]
  /** When they were kept, ISO 8601. */
  at?: string
}

export interface LocalBackup {
  /** Returns null when there is none. */
  read(): UnsavedEdits | null
  /** Returns false when this browser has no place for them, or may keep nothing. */
  write(edits: UnsavedEdits): boolean
  delete(): void
}

/** A text kept in this browser, with the address of its document in REST: `/api/articles/ID`. */
export interface KeptText {
  address: string
  edits: UnsavedEdits
  backup: LocalBackup
}

const PREFIX = 'skorann-kept'
/** Ends the key of a second text of the same document. */
const SECOND = '#2'

/** True after a person asked to remove their texts: the page that they leave then keeps nothing more. */
let isKeepingEnded = false

/** Returns the backup, in this browser, of the edits of `person` in the document at this address; a reload keeps it. */
export function localBackup(address: string, person: string): LocalBackup {
  return backupAt(`${PREFIX}:${person}:${address}`)
}

/** The same for a second text: typed in the form while that of an earlier page waits for a choice, or the other way round. */
export function secondBackup(address: string, person: string): LocalBackup {
  return backupAt(`${PREFIX}:${person}:${address}${SECOND}`)
}

function backupAt(key: string): LocalBackup {
  return {
    read: () => readAt(key),
    write(edits) {
      if (isKeepingEnded) return true
      try {
        localStorage.setItem(key, JSON.stringify({ at: new Date().toISOString(), ...edits }))
        return true
      } catch {
        return false
      }
    },
    delete: () => localStorage.removeItem(key),
  }
}

/** Returns the texts of a person that are kept in this browser, the latest first. */
export function keptTexts(person: string): KeptText[] {
  const prefix = `${PREFIX}:${person}:`
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => {
      const edits = readAt(key)
      const address = key.slice(prefix.length).replace(SECOND, '')
      return edits ? [{ address, edits, backup: backupAt(key) }] : []
    })
    .toSorted((one, other) => (other.edits.at ?? '').localeCompare(one.edits.at ?? ''))
}

/** Removes all of them, and keeps nothing more until the page is loaded again: on a shared computer, at logout. */
export function removeKeptTexts(person: string): void {
  for (const { backup } of keptTexts(person)) backup.delete()
  isKeepingEnded = true
}

/** Returns null for what another program, or another version of this one, left under the key. */
function readAt(key: string): UnsavedEdits | null {
  try {
    const edits = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<UnsavedEdits> | null
    return edits?.base && edits.mine ? (edits as UnsavedEdits) : null
  } catch {
    return null
  }
}
