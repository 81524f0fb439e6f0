import type { CollectionBeforeOperationHook } from 'payload'
import { badRequest } from './refusal'
import { refuseWrongTypes } from './wrong-types'

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

/** Refuses (400) a body that is no object, and a `where` that is no question that our fields can answer. */
const refuseUnsoundRequest: CollectionBeforeOperationHook = ({ args }) => {
  if ('data' in args && args.data !== undefined && !isRecord(args.data)) {
    throw badRequest('Envoyez un objet JSON : ses champs et leurs valeurs.')
  }
  if ('where' in args && args.where && !isSoundWhere(args.where)) {
    throw badRequest('La question « where » n’est pas bien formée : un champ, un opérateur connu, une valeur simple.')
  }
  return args
}

/** First in each collection's `beforeOperation`: nothing else then meets what it cannot read. */
export const refuseBadInput = [refuseUnsoundRequest, refuseWrongTypes]

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

function isObject(value: unknown) {
  return typeof value === 'object' && value !== null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return isObject(value) && !Array.isArray(value)
}
