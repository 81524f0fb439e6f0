import type { LocalBackup, UnsavedEdits } from './local-backup'

/**
 * What one form keeps in this browser. A form neither overwrites nor deletes a text that it did not write itself or take
 * up: all new documents of a collection have one address, and two windows may show one form.
 */
export interface OwnText {
  /** Returns the latest text at the address, whoever kept it. */
  latest(): UnsavedEdits | null
  /** From now on, this text is the form's own. */
  takeUp(edits: UnsavedEdits): void
  /** Returns false when this browser has no place for it. */
  write(edits: UnsavedEdits): boolean
  /** Deletes the form's own text, if there is one. */
  delete(): void
  /** Deletes this text, if it is still there as it was read. */
  remove(edits: UnsavedEdits): void
}

/** `places`: where a text of this address may be kept; the first one that is free is taken. */
export function ownText(places: LocalBackup[]): OwnText {
  /** When the form's own text was kept, which no other one has; null when there is none. */
  let own: string | null = null
  const placeOf = (at: string | null | undefined) => (at ? places.find((place) => place.read()?.at === at) : undefined)
  return {
    latest() {
      const texts = places.flatMap((place) => place.read() ?? [])
      return texts.toSorted((one, other) => (other.at ?? '').localeCompare(one.at ?? ''))[0] ?? null
    },
    takeUp({ at }) {
      own = at ?? null
    },
    write(edits) {
      const place = placeOf(own) ?? places.find((one) => one.read() === null)
      const at = momentOfNone(places)
      if (!place?.write({ ...edits, at })) return false
      own = at
      return true
    },
    delete() {
      placeOf(own)?.delete()
      own = null
    },
    remove({ at }) {
      placeOf(at)?.delete()
    },
  }
}

/** The present moment, or the next millisecond that no text there has: two windows may keep theirs in the same one. */
function momentOfNone(places: LocalBackup[]): string {
  const taken = places.map((place) => place.read()?.at)
  let moment = Date.now()
  while (taken.includes(new Date(moment).toISOString())) moment += 1
  return new Date(moment).toISOString()
}
