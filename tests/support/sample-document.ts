import { type FlattenedField, flattenAllFields } from 'payload'
import { BLOCKS } from '@/collections/blocks/registry'
import { block, paragraph, richText } from '@/payload/editorial/lexical'

/** One value of a document, with the field that it was made for. */
export interface Leaf {
  path: (string | number)[]
  field: FlattenedField
  value: unknown
}

/**
 * Returns a document with a value in each field, and the list of these values. It reads Payload's own flattened fields
 * and the configuration of our blocks, not our shapes, which are compared with it.
 */
export function sampleOf(fields: FlattenedField[], path: (string | number)[] = []) {
  const leaves: Leaf[] = []
  const data: Record<string, unknown> = {}
  for (const field of fields) data[field.name] = fillIn(field, [...path, field.name], leaves)
  return { data, leaves }
}

/** Returns a copy of a document with another value at one place. */
export function withOther(data: Record<string, unknown>, { path, value }: Leaf): Record<string, unknown> {
  return withValue(data, path, otherThan(value))
}

/** Returns a copy of a document with this value at one place. */
export function withValue(data: Record<string, unknown>, path: Leaf['path'], value: unknown): Record<string, unknown> {
  const copy = structuredClone(data)
  const parent = path.slice(0, -1).reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], copy)
  Object.assign(parent as object, { [path.at(-1) as string]: value })
  return copy
}

function fillIn(field: FlattenedField, path: (string | number)[], leaves: Leaf[]): unknown {
  const inside = (fields: FlattenedField[], more: (string | number)[] = []) => {
    const sample = sampleOf(fields, [...path, ...more])
    leaves.push(...sample.leaves)
    return sample.data
  }
  switch (field.type) {
    case 'group':
    case 'tab':
      return inside(field.flattenedFields)
    case 'array':
      return [inside(field.flattenedFields, [0])]
    case 'blocks':
      throw new Error(`${path.join('.')} is a list of blocks: say here how it is filled.`)
    case 'richText':
      return field.name === 'body' ? bodyOf(path, leaves) : richText(paragraph(leaf('text')))
    default:
      return leaf(field.type)
  }

  function leaf(type: string) {
    const one = simpleValue(type, field, path)
    const value = 'hasMany' in field && field.hasMany ? [one] : one
    leaves.push({ path: type === field.type ? path : [...path, ...WORDS_OF_PARAGRAPH], field, value })
    return value as never
  }
}

const WORDS_OF_PARAGRAPH = ['root', 'children', 0, 'children', 0, 'text']

function bodyOf(path: (string | number)[], leaves: Leaf[]) {
  const blocks = Object.values(BLOCKS).map(({ slug, fields }, index) => {
    const { data, leaves: inside } = sampleOf(flattenAllFields({ fields }), [
      ...path,
      'root',
      'children',
      index,
      'fields',
    ])
    leaves.push(...inside)
    return block(slug, data)
  })
  return richText(...blocks)
}

function simpleValue(type: string, field: FlattenedField, path: (string | number)[]): unknown {
  const name = path.join('-')
  switch (type) {
    case 'checkbox':
      return true
    case 'date':
      return '2026-01-02T09:00:00.000Z'
    case 'number':
      return 12
    case 'select':
    case 'radio': {
      const [option] = 'options' in field ? field.options : []
      return typeof option === 'string' ? option : option?.value
    }
    case 'relationship':
    case 'upload': {
      const to = 'relationTo' in field ? field.relationTo : ''
      return Array.isArray(to) ? { relationTo: to[0], value: `id-${name}` } : `id-${name}`
    }
    case 'email':
    case 'text':
    case 'textarea':
    case 'json':
      // A field without words holds an address, and may be checked as one.
      return field.custom?.words === 'none' ? 'https://vimeo.com/123456789' : `mot-${name}`
    default:
      throw new Error(`${name} is of the type ${type}: say here what stands in it.`)
  }
}

function otherThan(value: unknown): unknown {
  if (Array.isArray(value)) return []
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value + 1
  return typeof value === 'object' ? null : '2027-03-04T10:00:00.000Z'
}
