import type { SanitizedCollectionConfig } from 'payload'
import type { WriteIntent } from '@/payload/publication/request-context'

/** What a request does to its documents. */
export type Deed = 'delete' | 'edit' | 'publish' | 'put back online' | 'restore' | 'trash' | 'withdraw'

export function deedOf(
  operation: 'delete' | 'update',
  data: Record<string, unknown>,
  { trash: hasTrash }: Pick<SanitizedCollectionConfig, 'trash'>,
): Deed {
  if (operation === 'delete') return 'delete'
  const trash = hasTrash ? trashOf(data) : undefined
  if (trash === 'in') return 'trash'
  if (trash === 'out') return isPutBackOnline(data) ? 'put back online' : 'restore'
  if (Object.keys(data).some((key) => key !== '_status')) return 'edit'
  if (data._status === 'published') return 'publish'
  return data._status === 'draft' ? 'withdraw' : 'edit'
}

/** Returns whether what is sent puts a document into the trash or takes it out; undefined when it does neither. */
export function trashOf(data: Record<string, unknown>): WriteIntent['trash'] {
  if (!('deletedAt' in data) || data.deletedAt === undefined) return undefined
  if (data.deletedAt !== null) return 'in'
  // A form sends `deletedAt: null` with all its fields: only alone (or with a status) does it mean « restore ».
  const others = Object.keys(data).filter((key) => !['_status', 'deletedAt', 'revision'].includes(key))
  return others.length === 0 ? 'out' : undefined
}

/** Returns whether what is sent takes a document out of the trash and publishes it. */
export function isPutBackOnline(data: Record<string, unknown>): boolean {
  return data._status === 'published' && trashOf(data) === 'out'
}
