import type {
  CollectionBeforeOperationHook,
  Field,
  GlobalBeforeOperationHook,
  PayloadRequest,
  StaticLabel,
  Tab,
} from 'payload'
import { ValidationError } from 'payload'
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

/** Returns what is wrong in `data`. What is absent is right everywhere, null everywhere but for a group. */
export function wrongTypes(fields: Field[], data: Record<string, unknown>, prefix = ''): WrongType[] {
  return fields.flatMap((field): WrongType[] => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => inTab(tab, data, prefix))
    if (!('name' in field) || typeof field.name !== 'string') {
      return 'fields' in field ? wrongTypes(field.fields, data, prefix) : []
    }
    const value = data[field.name]
    const path = prefix + field.name
    if (value === undefined || (value === null && field.type !== 'group')) return []
    if (accepts(field, value)) return inside(field, value, path)
    return [{ path, label: labelOf(field.label, field.name) }]
  })
}

function inTab(tab: Tab, data: Record<string, unknown>, prefix: string): WrongType[] {
  if (!('name' in tab) || !tab.name) return wrongTypes(tab.fields, data, prefix)
  const value = data[tab.name]
  if (value === undefined) return []
  if (!isRecord(value)) return [{ path: prefix + tab.name, label: labelOf(tab.label, tab.name) }]
  return wrongTypes(tab.fields, value, `${prefix}${tab.name}.`)
}

function inside(field: Field, value: unknown, path: string): WrongType[] {
  if (field.type === 'group' && isRecord(value)) return wrongTypes(field.fields, value, `${path}.`)
  if (field.type !== 'array' || !Array.isArray(value)) return []
  return value.flatMap((row, index) => wrongTypes(field.fields, row, `${path}.${index}.`))
}

function accepts(field: Field, value: unknown): boolean {
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
      return Array.isArray(value) && value.every(isRecord)
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refuse(req: PayloadRequest, slug: string, faults: WrongType[]) {
  if (faults.length === 0) return
  const errors = faults.map((fault) => ({ ...fault, message: MESSAGE }))
  throw new ValidationError({ collection: slug, errors, req }, req.t)
}

function labelOf(label: unknown, name: string): string {
  return typeof label === 'string' ? label : ((label as StaticLabel | undefined)?.toString() ?? name)
}
