import { type CollectionBeforeOperationHook, type GlobalBeforeOperationHook, NotFound } from 'payload'
import { badRequest } from './refusal'
import { refuseWrongTypes, refuseWrongTypesInGlobal } from './wrong-types'

const OPERATORS = new Set([
  'equals',
  'not_equals',
  'in',
  'not_in',
  'exists',
  'like',
  'not_like',
  'contains',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
])

/** Deeper than any document of ours, far from what would exhaust the stack. */
const DEEPEST = 200

/** Refuses (400) a body that is no object or is nested without end, and a `where` that is no question that our fields can answer. */
const refuseUnsoundRequest: CollectionBeforeOperationHook = ({ args }) => {
  if ('data' in args && args.data !== undefined && !isRecord(args.data)) {
    throw badRequest('Envoyez un objet JSON : ses champs et leurs valeurs.')
  }
  if ('data' in args) refuseEndlessNesting(args.data)
  if ('where' in args && args.where && !isSoundWhere(args.where)) {
    throw badRequest('La question « where » n’est pas bien formée : un champ, un opérateur connu, une valeur simple.')
  }
  return args
}

/** Answers 404 to who restores a version of what has none: Payload would look for a table that is not there. */
const refuseVersionsOfUnversioned: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (operation === 'restoreVersion' && !collection.versions) throw new NotFound(req.t)
  return args
}

/** First in each collection's `beforeOperation`: nothing else then meets what it cannot read. */
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
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) throw badRequest('Ce document est imbriqué trop profondément.')
    level = level.filter(isObject).flatMap((value) => Object.values(value))
  }
}

function isSoundWhere(where: unknown): boolean {
  if (!isRecord(where)) return false
  return Object.entries(where).every(([key, value]) => {
    if (/^(and|or)$/i.test(key)) return Array.isArray(value) && value.every(isSoundWhere)
    return isRecord(value) && Object.entries(value).every(([name, operand]) => OPERATORS.has(name) && isSimple(operand))
  })
}

function isSimple(operand: unknown): boolean {
  return Array.isArray(operand) ? operand.every((one) => !isObject(one)) : !isObject(operand) || operand instanceof Date
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return isObject(value) && !Array.isArray(value)
}
