import {
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  type GlobalBeforeOperationHook,
  NotFound,
  type Payload,
  type Where,
} from 'payload'
import { isRecord } from '@/payload/editorial/rich-text'
import { shapeOf } from '../schema/shape-of'
import { badRequest, unanswerable } from './http-errors'
import { checkedWhere, unsoundSort } from './where'
import { refuseWrongTypes, refuseWrongTypesInGlobal } from './wrong-types'

/** Deeper than any document of ours, and far from exhausting the stack. */
const DEEPEST = 200
/** More than any text that fits into its field. */
const MOST_VALUES = 1_000_000

/** Refuses (400) a body that is no object or is nested without end, and a `where` or `sort` that our fields cannot answer. */
const refuseUnsoundRequest: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  if ('data' in args && args.data !== undefined && !isRecord(args.data)) {
    throw badRequest('Envoyez un objet JSON : ses champs et leurs valeurs.')
  }
  if ('data' in args) refuseEndlessNesting(args.data)
  const fieldsOf = (slug: string) => {
    const other = req.payload.collections[slug as CollectionSlug]
    return other && shapeOf(other.config.fields)
  }
  // A list of the admin stays, in its usual order: the person may have chosen the other one in an earlier version.
  if ('sort' in args && args.sort && req.payloadAPI === 'REST') {
    const reason = unsoundSort(args.sort, shapeOf(collection.fields), fieldsOf)
    if (reason) throw unanswerable(reason)
  }
  if (!('where' in args) || !args.where) return args
  const where = checkedWhere(args.where, shapeOf(collection.fields), fieldsOf)
  if (where.kind === 'unsound') throw unanswerable(where.reason)
  return { ...args, where: where.where as Where }
}

/**
 * Has Payload's own collections (preferences, locks) refuse what ours refuse: they are made when the configuration is
 * read, and have endpoints too.
 */
export function refuseUnsoundRequestsEverywhere(payload: Payload): void {
  for (const { config } of Object.values(payload.collections)) {
    if (config.hooks.beforeOperation.includes(refuseUnsoundRequest)) continue
    config.hooks.beforeOperation.unshift(refuseUnsoundRequest)
  }
}

/** P24: answers 404 to a request for versions of a collection that has none. */
const refuseVersionsOfUnversioned: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (operation === 'restoreVersion' && !collection.versions) throw new NotFound(req.t)
  return args
}

/** First in each collection's `beforeOperation`, so that later hooks get only input that they can read. */
export const refuseBadInput = [refuseVersionsOfUnversioned, refuseUnsoundRequest, refuseWrongTypes]

/** The same for a global. */
export const refuseBadInputInGlobal: GlobalBeforeOperationHook[] = [
  ({ args, global, operation, req }) => {
    if (operation === 'restoreVersion' && !global.versions) throw new NotFound(req.t)
    return args
  },
  ({ args, operation }) => {
    if (operation === 'update') refuseEndlessNesting(args.data)
    return args
  },
  refuseWrongTypesInGlobal,
]

function refuseEndlessNesting(data: unknown) {
  let level = [data]
  let count = 0
  for (let depth = 0; level.length > 0; depth += 1) {
    count += level.length
    if (depth > DEEPEST) throw badRequest('Ce document est imbriqué trop profondément.')
    if (count > MOST_VALUES) throw badRequest('Ce document contient trop de valeurs.')
    level = level.filter(isObject).flatMap((value) => Object.values(value))
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
