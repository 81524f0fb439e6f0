import { isDeepStrictEqual } from 'node:util'
import { isPublic, type PublicRow } from './public-row'

/** What a write did to what visitors read. */
export type Change = 'published' | 'changed' | 'renamed' | 'withdrawn' | 'nothing'

/** What no page shows, or what only follows from the rest. */
const NOT_SHOWN = new Set(['createdAt', 'createdBy', 'deletedAt', 'revision', 'updatedAt', 'updatedBy', '_status'])

/** Decides from the row as it was before a write, and as it is after: whatever the door, and whatever drafts there are. */
export function changeOf(before: PublicRow | null, after: PublicRow | null): Change {
  if (!isPublic(before)) return isPublic(after) ? 'published' : 'nothing'
  if (!isPublic(after)) return 'withdrawn'
  if (before?.slug !== after?.slug) return 'renamed'
  return isSame(before, after) ? 'nothing' : 'changed'
}

/** Returns whether two rows show the same. */
export function isSame(before: object | null, after: object | null): boolean {
  return isDeepStrictEqual(shown(before), shown(after))
}

function shown(row: object | null) {
  return row && Object.fromEntries(Object.entries(row).filter(([field]) => !NOT_SHOWN.has(field)))
}
