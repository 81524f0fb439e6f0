import type { CollectionBeforeOperationHook, GlobalBeforeOperationHook } from 'payload'
import { isRecord } from '@/payload/editorial/rich-text'
import { restTag } from '@/payload/publication/cache-tags'
import { NOT_KEPT, noteReads } from '@/payload/server/rest/read-tags'

/**
 * Notes, for the answer of REST that is being made, which documents of a collection that public pages show are read: those
 * that are named by their ids, there or not, else all of it. The read itself says so, that of a relation too.
 */
export const noteShownReads: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  const ids = isRead(operation) ? idsIn(args) : null
  noteReads(ids ? ids.map((id) => restTag(collection.slug, id)) : [restTag(collection.slug)])
  return args
}

/** Of any other collection: its changes expire no answer. */
export const noteOtherReads: CollectionBeforeOperationHook = ({ args }) => {
  noteReads([NOT_KEPT])
  return args
}

export const noteReadsOfGlobal: GlobalBeforeOperationHook = ({ args, global }) => {
  noteReads([restTag(global.slug)])
  return args
}

function isRead(operation: string): boolean {
  return operation === 'read' || operation === 'readDistinct'
}

/** Returns the ids that a read names; null when it asks for what it does not name. */
function idsIn(args: unknown): string[] | null {
  if (!isRecord(args)) return null
  if (typeof args.id === 'string') return [args.id]
  const { where } = args
  if (!isRecord(where) || Object.keys(where).length !== 1 || !isRecord(where.id)) return null
  const { in: ids, ...others } = where.id
  const isList = Array.isArray(ids) && ids.every((id) => typeof id === 'string')
  return isList && Object.keys(others).length === 0 ? ids : null
}
