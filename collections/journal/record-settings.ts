import { isDeepStrictEqual } from 'node:util'
import type { FlattenedField, GlobalAfterChangeHook } from 'payload'
import { noted } from '@/payload/publication/request-context'
import { record } from './record'

const BY_PAYLOAD = new Set(['createdAt', 'globalType', 'updatedAt'])

/** Records a change of the site's settings, with the names of the fields that changed. */
export const recordSettings: GlobalAfterChangeHook = async ({ doc, global, req }) => {
  const before = noted(req, 'siteBefore')
  const after = await req.payload.db.findGlobal({ slug: global.slug, req })
  const changed = global.flattenedFields.filter(
    ({ name }) => !BY_PAYLOAD.has(name) && !isSameSetting(before?.[name], after?.[name]),
  )
  if (changed.length === 0) return doc
  const event = changed.every(isMenu) ? 'menus-changed' : 'settings-changed'
  await record(req, { event, detail: before ? changed.map(labelOf).join(', ').toLocaleLowerCase('fr') : null })
  return doc
}

/** Whether two values of a setting are the same. Ids of rows are none of it, and nothing is as good as an empty list. */
export function isSameSetting(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(comparable(one), comparable(other))
}

/** The lists of links. */
function isMenu({ type }: FlattenedField): boolean {
  return type === 'array'
}

function labelOf(field: FlattenedField): string {
  return 'label' in field && typeof field.label === 'string' ? field.label : field.name
}

function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(comparable)
  if (typeof value !== 'object' || value === null) return value === '' || value === null ? undefined : value
  const entries = Object.entries(value).map(([key, inside]) => [key, comparable(inside)] as const)
  return Object.fromEntries(entries.filter(([key, inside]) => key !== 'id' && inside !== undefined))
}
