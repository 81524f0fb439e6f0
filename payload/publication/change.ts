import { isDeepStrictEqual } from 'node:util'
import { isPublic, type PublicRow } from './public-row'

/** The effect of a write on the row that visitors read. */
export type Change = 'published' | 'changed' | 'renamed' | 'withdrawn' | 'nothing'

/** Fields that no page shows, or that follow from the others. */
const NOT_SHOWN = new Set([
  'createdAt',
  'createdBy',
  'deletedAt',
  'revision',
  'step',
  'updatedAt',
  'updatedBy',
  'updatedByName',
  '_status',
])

/** Decides from the public row before and after a write, for any kind of request, with or without drafts. */
export function changeOf(before: PublicRow | null, after: PublicRow | null): Change {
  if (!isPublic(before)) return isPublic(after) ? 'published' : 'nothing'
  if (!isPublic(after)) return 'withdrawn'
  if (before.slug !== after.slug) return 'renamed'
  return isSame(before, after) ? 'nothing' : 'changed'
}

/** Returns whether two rows show the same. */
export function isSame(before: object | null, after: object | null): boolean {
  return isDeepStrictEqual(shown(before), shown(after))
}

function shown(row: object | null) {
  return row && Object.fromEntries(Object.entries(row).filter(([field]) => !NOT_SHOWN.has(field)))
}
