import type { FieldShape } from '@/collections/schema/shape'
import type { DocumentData } from './changes'

/**
 * Returns what people write of the data of Payload's form: neither a password nor the state of a file. In place of an
 * empty list the form has the number of its rows, 0.
 */
export function writtenData(data: DocumentData, fields: FieldShape[]): DocumentData {
  return Object.fromEntries(fields.map((field) => [field.name, writtenValue(field, data[field.name])]))
}

function writtenValue(field: FieldShape, value: unknown): unknown {
  switch (field.type) {
    case 'group':
      return withLists(value, field.fields)
    case 'array':
      return rowsOf(value).map((row) => withLists(row, field.fields))
    case 'blocks':
      return rowsOf(value).map((row) =>
        withLists(row, field.blocks?.find(({ slug }) => slug === row.blockType)?.fields),
      )
    default:
      return value
  }
}

/** A group or a row with all that it holds, its id too. */
function withLists<Value>(value: Value, fields: FieldShape[] = []): Value {
  if (typeof value !== 'object' || value === null) return value
  const data = value as DocumentData
  const written = fields
    .filter(({ name }) => name in data)
    .map((field) => [field.name, writtenValue(field, data[field.name])])
  return { ...value, ...Object.fromEntries(written) }
}

function rowsOf(value: unknown): DocumentData[] {
  return Array.isArray(value) ? value : []
}
