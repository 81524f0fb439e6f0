import type { CollectionBeforeOperationHook, Field, GlobalBeforeOperationHook, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import { type FieldValue, fieldValues, isRecord } from './field-values'
import { badRequest } from './refusal'

/** A value that its field cannot hold, by the path that Payload's own errors use (`meta.image`, `items.0.value`). */
export interface WrongType {
  path: string
  label: string
}

const MESSAGE = 'Cette valeur n’a pas la forme attendue.'

/**
 * Refuses (400) values that no field of the collection can hold, before anything reads them. Payload validates what
 * is published; a draft's odd value would reach the database or a hook, and fail there with a 500.
 */
export const refuseWrongTypes: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const data: unknown = 'data' in args ? args.data : undefined
  refuse(req, collection.slug, isRecord(data) ? wrongTypes(collection.fields, data) : [])
  return args
}

export const refuseWrongTypesInGlobal: GlobalBeforeOperationHook = ({ args, global, operation, req }) => {
  if (operation !== 'update') return args
  if (!isRecord(args.data)) throw badRequest('Envoyez un objet JSON : ses champs et leurs valeurs.')
  refuse(req, global.slug, wrongTypes(global.fields, args.data))
  return args
}

const HOLDERS = new Set(['group', 'array'])

/** Returns what is wrong in `data`. What is absent is right everywhere, null everywhere but for a group or a list. */
export function wrongTypes(fields: Field[], data: Record<string, unknown>): WrongType[] {
  return fieldValues(fields, data)
    .filter(({ field, value }) => value !== undefined && !(value === null && !HOLDERS.has(field.type)))
    .filter(({ field, value }) => !accepts(field, value))
    .map(({ path, label }) => ({ path, label }))
}

function accepts(field: FieldValue['field'], value: unknown): boolean {
  switch (field.type) {
    case 'text':
      return field.hasMany ? Array.isArray(value) && value.every(isText) : isText(value)
    case 'textarea':
    case 'email':
    case 'select':
    case 'radio':
      return isText(value)
    case 'checkbox':
      return typeof value === 'boolean' || value === 'true' || value === 'false'
    case 'number':
      return typeof value === 'number' || (isText(value) && !Number.isNaN(Number(value)))
    case 'date':
      return value instanceof Date || (isText(value) && !Number.isNaN(Date.parse(value)))
    case 'relationship':
    case 'upload': {
      const one = Array.isArray(field.relationTo) ? isPolymorphic(field.relationTo) : isReference
      return field.hasMany ? Array.isArray(value) && value.every(one) : one(value)
    }
    case 'group':
      return isRecord(value)
    case 'array':
      // Payload's own form writes an empty list as 0.
      return value === 0 || (Array.isArray(value) && value.every(isRecord))
    default:
      return true
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && !value.includes('\u0000') && value.isWellFormed()
}

function isReference(value: unknown): boolean {
  return isText(value) || (isRecord(value) && isText(value.id))
}

function isPolymorphic(collections: readonly string[]) {
  return (value: unknown) =>
    isRecord(value) && collections.includes(String(value.relationTo)) && isReference(value.value)
}

function refuse(req: PayloadRequest, slug: string, faults: WrongType[]) {
  if (faults.length === 0) return
  const errors = faults.map((fault) => ({ ...fault, message: MESSAGE }))
  throw new ValidationError({ collection: slug, errors, req }, req.t)
}
