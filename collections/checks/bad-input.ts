import {
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  type GlobalBeforeOperationHook,
  NotFound,
  type Payload,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type Where,
} from 'payload'
import { isRecord } from '@/payload/editorial/rich-text'
import { shapeOf } from '../schema/shape-of'
import { badRequest, unanswerable } from './http-errors'
import { tooCostly, withinVisitorsBounds } from './question-cost'
import { pathsOf, unreadablePath } from './readable-paths'
import { checkedWhere, unsoundSort } from './where'
import { refuseWrongTypes, refuseWrongTypesInGlobal } from './wrong-types'

/** Deeper than any document of ours, and far from exhausting the stack. */
const DEEPEST = 200
/** More than any text that fits into its field. */
const MOST_VALUES = 1_000_000

/** Refuses (400) a body that is no object or is nested without end, and a `where` or `sort` that our fields cannot answer. */
const refuseUnsoundRequest: CollectionBeforeOperationHook = async ({ args, collection, req }) => {
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
  const asked = await refuseForbiddenQuestion(args, collection, req)
  if (!('where' in asked) || !asked.where) return asked
  const where = checkedWhere(asked.where, shapeOf(collection.fields), fieldsOf)
  if (where.kind === 'unsound') throw unanswerable(where.reason)
  return { ...asked, where: where.where as Where }
}

/**
 * Refuses (400) a question that costs too much, or that tells something which the asker may not read; bounds what a
 * visitor gets at once. What our own code asks in its own name passes, and what it asks in a visitor's may be long.
 */
async function refuseForbiddenQuestion<Args extends object>(
  args: Args,
  collection: SanitizedCollectionConfig,
  req: PayloadRequest,
): Promise<Args> {
  if ('overrideAccess' in args && args.overrideAccess) return args
  const { where, sort } = args as { where?: unknown; sort?: unknown }
  // Our pages look up the address that a visitor made up, however long.
  const isOfPage = req.payloadAPI !== 'REST' && !req.user
  const cost = isOfPage ? null : tooCostly({ where, sort })
  if (cost) throw unanswerable(cost)
  const closed = await unreadablePath(pathsOf(where), collection, { use: 'where', req })
  if (closed) throw unanswerable(NOT_ASKED_BY + closed)
  const orders = [sort].flat().flatMap((one) => (typeof one === 'string' ? one.split(',') : []))
  const closedOrder = await unreadablePath(orders, collection, { use: 'sort', req })
  // As above: a list of the admin stays.
  if (closedOrder && req.payloadAPI !== 'REST') return { ...args, sort: undefined }
  if (closedOrder) throw unanswerable(NOT_ASKED_BY + closedOrder.replace(/^-/, ''))
  return req.payloadAPI === 'REST' && !req.user ? withinVisitorsBounds(args) : args
}

const NOT_ASKED_BY = 'On ne peut ni chercher ni trier par : '

/**
 * Has Payload's own collections (preferences, locks) refuse what ours refuse: they are made when the configuration is
 * read, and have endpoints too. P24: versions are asked of the database though they have none.
 */
export function refuseUnsoundRequestsEverywhere(payload: Payload): void {
  for (const { config } of Object.values(payload.collections)) {
    if (config.hooks.beforeOperation.includes(refuseUnsoundRequest)) continue
    config.hooks.beforeOperation.unshift(refuseVersionsOfUnversioned, refuseUnsoundRequest)
    if (!config.versions) config.access.readVersions = () => false
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
  ({ args, req }) => (req.payloadAPI === 'REST' && !req.user ? withinVisitorsBounds(args) : args),
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
