import { isRecord } from '@/payload/editorial/rich-text'
import type { FieldShape } from './shape'
import { everyValue, type FieldValue } from './values'

/** A document that another one refers to. */
export interface Reference {
  path: string
  label: string
  /** Its collection. */
  to: string
  /** The value found in place of its id: a client may send any. */
  id: unknown
}

/** Returns the documents that these values refer to, populated or not. */
export function referencesIn(values: FieldValue[]): Reference[] {
  return values.flatMap(({ field, path, value }) => {
    const { label, to = [], isPolymorphic } = field
    if (to.length === 0) return []
    return [value]
      .flat()
      .filter((one) => one !== null && one !== undefined)
      .flatMap((one): Reference[] => {
        if (!isPolymorphic) return [{ path, label, to: String(to[0]), id: idOf(one) }]
        return isRecord(one) ? [{ path, label, to: String(one.relationTo), id: idOf(one.value) }] : []
      })
  })
}

/** Returns the ids of the documents that one field names, whether they are populated or not. */
export function idsIn(field: FieldShape, value: unknown): string[] {
  return textIds(referencesIn([{ field, path: field.name, value }]))
}

/** Returns the ids of the files that a document names in these fields, in the blocks of its texts too. */
export function mediaIn(fields: FieldShape[], data: Record<string, unknown>): string[] {
  return textIds(referencesIn(everyValue(fields, data)).filter(({ to }) => to === 'media'))
}

/** A field, outside of rich texts and lists of blocks, that may name a document. */
export interface ReferencePath {
  /** `meta.image`, `gallery.image`. */
  path: string
  field: FieldShape
  to: string[]
  /** It stands in the rows of an array. */
  isInRows: boolean
}

/** Returns where a document of this shape may name others; a query can ask for each of these paths. */
export function referencePaths(fields: FieldShape[], prefix = '', isInRows = false): ReferencePath[] {
  return fields.flatMap((field): ReferencePath[] => {
    const path = prefix + field.name
    if (field.to) return [{ path, field, to: field.to, isInRows }]
    return referencePaths(field.fields ?? [], `${path}.`, isInRows || field.type === 'array')
  })
}

/** Whether a rich text or a list of blocks may name a document of this collection. */
export function mayNameInside({ blocks = [], nodes = {} }: FieldShape, to: string): boolean {
  const fields = [...blocks.flatMap((block) => block.fields), ...Object.values(nodes).flat()]
  return mayName(fields, to)
}

function mayName(fields: FieldShape[], to: string): boolean {
  return fields.some((field) => field.to?.includes(to) || mayName(field.fields ?? [], to) || mayNameInside(field, to))
}

function textIds(references: Reference[]): string[] {
  return references.map(({ id }) => id).filter((id) => typeof id === 'string')
}

/** A relation may come populated, as it was read. */
function idOf(value: unknown): unknown {
  return isRecord(value) ? value.id : value
}
