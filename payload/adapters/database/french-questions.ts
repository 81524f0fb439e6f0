import {
  type BaseDatabaseAdapter,
  buildVersionCollectionFields,
  type CollectionSlug,
  type FlattenedField,
  type Payload,
  type Sort,
  type Where,
} from 'payload'
import { parisDay } from '@/payload/editorial/paris-day'
import { composed, tidyLine, tidyLines } from '@/payload/editorial/tidy-text'

/**
 * Has every question to the database understood as a French person means it, on both databases: a list is sorted by the
 * French alphabet (P66), a day (`2026-11-28`) is that whole day in Paris (P65), and words are found however their accents
 * are encoded.
 */
export function readQuestionsInFrench(adapter: BaseDatabaseAdapter): void {
  const { payload } = adapter
  const documents = (collection: string) => payload.collections[collection as CollectionSlug].config.flattenedFields
  const versions = (collection: string) =>
    buildVersionCollectionFields(payload.config, payload.collections[collection as CollectionSlug].config, true)

  for (const [name, fieldsOf] of [
    ...DOCUMENT_QUESTIONS.map((name) => [name, documents] as const),
    ...VERSION_QUESTIONS.map((name) => [name, versions] as const),
  ]) {
    const ask = (adapter[name] as Ask).bind(adapter)
    const askInFrench: Ask = async (args) => {
      const schema = { payload, fields: fieldsOf(String(args.collection)) }
      return await ask({
        ...args,
        ...(args.where && { where: whereInFrench(schema, args.where) }),
        // What is distinct is sorted by itself.
        ...(args.sort && name !== 'findDistinct' && { sort: sortInFrench(schema, args.sort) }),
      })
    }
    Object.assign(adapter, { [name]: askInFrench })
  }
}

const DOCUMENT_QUESTIONS = [
  'count',
  'deleteMany',
  'deleteOne',
  'find',
  'findDistinct',
  'findOne',
  'updateMany',
  'updateOne',
  'upsert',
] as const
const VERSION_QUESTIONS = ['countVersions', 'deleteVersions', 'findVersions', 'queryDrafts', 'updateVersion'] as const

type Ask = (args: { collection?: string; where?: Where; sort?: Sort; [option: string]: unknown }) => Promise<unknown>

interface Schema {
  payload: Pick<Payload, 'collections'>
  fields: FlattenedField[]
}

/**
 * Returns the same order, by the keys of the texts; a relation is sorted by the title of what it names. P75: what has
 * several values, or names documents of several collections, has no order.
 */
export function sortInFrench(schema: Schema, sort: Sort): string[] {
  return [sort].flat().flatMap((item) => {
    const direction = item.startsWith('-') ? '-' : ''
    const path = item.slice(direction.length)
    const place = placeOf(schema, segmentsOf(path))
    if (!place) return item
    const { field, siblings, hasOrder } = place
    if (!hasOrder) return []
    const key = keyOf(siblings, field.name)
    if (key) return `${direction}${path.slice(0, path.length - field.name.length)}${key}`
    // The document of a version stands for its id, which decides between ties (order-of-ties.ts).
    const titleKey = path === 'parent' ? undefined : titleKeyOf(schema, field)
    return titleKey ? `${item}.${titleKey}` : item
  })
}

/** Returns the same question, its days as intervals and its words as they are stored. */
export function whereInFrench(schema: Schema, where: Where): Where {
  const parts = Object.entries(where).map(([key, value]): Where => {
    if (/^(and|or)$/i.test(key) && Array.isArray(value)) {
      return { [key]: value.map((part: Where) => whereInFrench(schema, part)) }
    }
    const type = placeOf(schema, segmentsOf(key))?.field.type
    if (type === 'date') return daysOf(key, value as Condition)
    const tidy = type === 'textarea' ? tidyLines : tidyLine
    return type && TEXTS.has(type) ? { [key]: tidied(value as Condition, tidy) } : { [key]: value }
  })
  const keys = parts.flatMap(Object.keys)
  // Two parts may ask for the same thing, such as `or`.
  return new Set(keys).size === keys.length ? Object.assign({}, ...parts) : { and: parts }
}

type Condition = Record<string, unknown>

const TEXTS = new Set(['email', 'text', 'textarea'])
const WHOLE = new Set(['equals', 'not_equals', 'in', 'not_in'])

function tidied(condition: Condition, tidy: (text: string) => string): Condition {
  const entries = Object.entries(condition).map(([operator, operand]) => {
    // A list in one text is taken apart later.
    const write = WHOLE.has(operator) && (Array.isArray(operand) || !operator.endsWith('in')) ? tidy : composed
    const written = (value: unknown) => (typeof value === 'string' ? write(value) : value)
    return [operator, Array.isArray(operand) ? operand.map(written) : written(operand)]
  })
  return Object.fromEntries(entries)
}

function daysOf(path: string, condition: Condition): Where {
  const parts = Object.entries(condition).map(([operator, operand]): Where => {
    if (operator === 'in') return { or: listOf(operand).map((one) => onDay(path, 'equals', one)) }
    if (operator === 'not_in') return { and: listOf(operand).map((one) => onDay(path, 'not_equals', one)) }
    return onDay(path, operator, operand)
  })
  const hasDays = Object.values(condition).some((operand) => listOf(operand).some((one) => parisDay(one)))
  if (!hasDays) return { [path]: condition } as Where
  return parts.length === 1 && parts[0] ? parts[0] : { and: parts }
}

function onDay(path: string, operator: string, operand: unknown): Where {
  const day = parisDay(operand)
  const on = (asked: Condition) => ({ [path]: asked }) as Where
  if (!day) return on({ [operator]: operand })
  const { start, end } = day
  switch (operator) {
    case 'equals':
      return { and: [on({ greater_than_equal: start }), on({ less_than: end })] }
    case 'not_equals':
      return { or: [on({ less_than: start }), on({ greater_than_equal: end }), on({ exists: false })] }
    case 'less_than':
      return on({ less_than: start })
    case 'less_than_equal':
      return on({ less_than: end })
    case 'greater_than':
      return on({ greater_than_equal: end })
    case 'greater_than_equal':
      return on({ greater_than_equal: start })
    default:
      return on({ [operator]: operand })
  }
}

function listOf(operand: unknown): unknown[] {
  if (typeof operand === 'string') return operand.split(',').map((one) => one.trim())
  return [operand].flat()
}

interface Place {
  field: FlattenedField
  /** The fields stored beside it. */
  siblings: FlattenedField[]
  /** Whether a document has one value there, which can be compared with another's. */
  hasOrder: boolean
}

/**
 * Returns the field at a path, through groups and the relations that name one collection; the relation itself where it
 * may name several. Null when there is none.
 */
function placeOf({ payload, fields }: Schema, [name, ...rest]: string[]): Place | null {
  const field = fields.find((one) => one.name === name)
  if (!field) return null
  const hasOrder = hasOneValue(field)
  if (rest.length === 0 || isPolymorphic(field)) return { field, siblings: fields, hasOrder }
  const inside = 'flattenedFields' in field ? field.flattenedFields : fieldsOfNamed(payload, field)
  const place = inside && placeOf({ payload, fields: inside }, rest)
  return place && { ...place, hasOrder: hasOrder && place.hasOrder }
}

function hasOneValue(field: FlattenedField): boolean {
  const isList = field.type === 'array' || field.type === 'blocks' || ('hasMany' in field && field.hasMany)
  return !isList && !isPolymorphic(field)
}

function isPolymorphic(field: FlattenedField): boolean {
  return 'relationTo' in field && Array.isArray(field.relationTo)
}

function segmentsOf(path: string): string[] {
  return path.replaceAll('__', '.').split('.')
}

function keyOf(fields: FlattenedField[], name: string): string | undefined {
  return fields.find(({ custom }) => custom?.sortKeyOf === name)?.name
}

function titleKeyOf({ payload }: Schema, field: FlattenedField): string | undefined {
  if (!('relationTo' in field) || typeof field.relationTo !== 'string') return
  const { config } = payload.collections[field.relationTo as CollectionSlug]
  return config.admin.useAsTitle && keyOf(config.flattenedFields, config.admin.useAsTitle)
}

function fieldsOfNamed(payload: Schema['payload'], field: FlattenedField): FlattenedField[] | null {
  if (!('relationTo' in field) || typeof field.relationTo !== 'string') return null
  return payload.collections[field.relationTo as CollectionSlug]?.config.flattenedFields ?? null
}
