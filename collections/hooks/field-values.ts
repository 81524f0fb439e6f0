import type { Field, Tab } from 'payload'

/** A field of a schema and what a request says of it. */
export interface FieldValue {
  /** As Payload's own errors name it: `meta.image`, `items.0.value`. */
  path: string
  label: string
  /** A named tab holds its fields as a group does. */
  field: Field | { type: 'group' }
  value: unknown
}

/** Returns every named field with its value in `data`, however deep in rows, tabs, groups and lists. */
export function fieldValues(fields: Field[], data: Record<string, unknown>, prefix = ''): FieldValue[] {
  return fields.flatMap((field): FieldValue[] => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => ofTab(tab, data, prefix))
    if (!('name' in field) || typeof field.name !== 'string') {
      return 'fields' in field ? fieldValues(field.fields, data, prefix) : []
    }
    const path = prefix + field.name
    const value = data[field.name]
    return [{ path, label: labelOf(field.label, field.name), field, value }, ...inside(field, value, path)]
  })
}

function ofTab(tab: Tab, data: Record<string, unknown>, prefix: string): FieldValue[] {
  if (!('name' in tab) || !tab.name) return fieldValues(tab.fields, data, prefix)
  const path = prefix + tab.name
  const value = data[tab.name]
  const own: FieldValue = { path, label: labelOf(tab.label, tab.name), field: { type: 'group' }, value }
  return isRecord(value) ? [own, ...fieldValues(tab.fields, value, `${path}.`)] : [own]
}

function inside(field: Field, value: unknown, path: string): FieldValue[] {
  if (field.type === 'group' && isRecord(value)) return fieldValues(field.fields, value, `${path}.`)
  if (field.type !== 'array' || !Array.isArray(value)) return []
  return value.flatMap((row, index) => (isRecord(row) ? fieldValues(field.fields, row, `${path}.${index}.`) : []))
}

function labelOf(label: unknown, name: string): string {
  return typeof label === 'string' ? label : name
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
