import { childrenOf, isRecord, type RichTextNode } from '@/payload/editorial/rich-text'
import type { FieldShape } from './shape'

/** A field and its value in a document. */
export interface FieldValue {
  /** As Payload's own errors name it: `meta.image`, `items.0.value`; in a rich text it is the path of the block. */
  path: string
  field: FieldShape
  value: unknown
}

type Data = Record<string, unknown>

/** Returns every field with its value in `data`, in groups, arrays and lists of blocks too; not inside rich texts. */
export function fieldValues(fields: FieldShape[], data: Data, prefix = ''): FieldValue[] {
  return fields.flatMap((field): FieldValue[] => {
    const value = data[field.name]
    const path = prefix + field.name
    return [{ path, field, value }, ...valuesInside(field, value, path, fieldValues)]
  })
}

/** Returns the same, and the values in blocks and links of rich texts. */
export function everyValue(fields: FieldShape[], data: Data, prefix = ''): FieldValue[] {
  return fields.flatMap((field): FieldValue[] => {
    const value = data[field.name]
    const path = prefix + field.name
    const inside = field.type === 'richText' ? valuesOfRichText : valuesInside
    return [{ path, field, value }, ...inside(field, value, path, everyValue)]
  })
}

/** Returns the fields of a block: none when nobody knows its type. */
export function fieldsOfBlock({ blocks = [] }: FieldShape, data: Data): FieldShape[] | undefined {
  return blocks.find(({ slug }) => slug === data.blockType)?.fields
}

/** Returns the rows of an array or of a list of blocks, none for anything else. */
export function rows(value: unknown): Data[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

type Walk = typeof fieldValues

function valuesInside(field: FieldShape, value: unknown, path: string, walk: Walk): FieldValue[] {
  if (field.type === 'group' && isRecord(value)) return walk(field.fields ?? [], value, `${path}.`)
  if ((field.type !== 'array' && field.type !== 'blocks') || !Array.isArray(value)) return []
  return value.flatMap((row, index) => {
    if (!isRecord(row)) return []
    const fields = field.type === 'array' ? field.fields : fieldsOfBlock(field, row)
    return walk(fields ?? [], row, `${path}.${index}.`)
  })
}

function valuesOfRichText(field: FieldShape, value: unknown, path: string, walk: Walk): FieldValue[] {
  if (!isRecord(value) || !isRecord(value.root)) return []
  return valuesOfNodes(field, value.root as RichTextNode, `${path}.root`, walk)
}

function valuesOfNodes(field: FieldShape, parent: RichTextNode, path: string, walk: Walk): FieldValue[] {
  return childrenOf(parent).flatMap((node, index) => {
    const place = `${path}.children.${index}`
    const data = isRecord(node.fields) ? node.fields : {}
    const isBlock = node.type === 'block' || node.type === 'inlineBlock'
    const fields = (isBlock ? fieldsOfBlock(field, data) : field.nodes?.[node.type]) ?? []
    return [...walk(fields, data, `${place}.fields.`), ...valuesOfNodes(field, node, place, walk)]
  })
}
