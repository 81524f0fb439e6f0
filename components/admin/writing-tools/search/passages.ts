import type { FieldShape } from '@/collections/schema/shape'
import { fieldsOfBlock, rows } from '@/collections/schema/values'
import { childrenOf, isRecord, type RichTextNode } from '@/payload/editorial/rich-text'

/** The names and numbers that lead to a value: `['items', 0, 'label']`. */
export type Path = (string | number)[]

/** Words that are searched as one, with where they are. */
export type Passage =
  /** A line of the text, in pieces as its formats cut it. */
  | { kind: 'line'; pieces: { key: string; text: string }[] }
  /** A field of a block, or the caption of a table. */
  | { kind: 'field'; key: string; path: Path; text: string }

/** The path of the caption of a table, in its node. */
export const CAPTION: Path = ['$', 'caption']

/** Returns the words of a block's fields, in their order; those of a text in it are one passage for each format. */
export function passagesOfBlock(body: FieldShape, key: string, fields: Record<string, unknown>): Passage[] {
  return textsOf(fieldsOfBlock(body, fields) ?? [], fields, []).map((found) => ({ kind: 'field', key, ...found }))
}

interface Text {
  path: Path
  text: string
}

function textsOf(fields: FieldShape[], data: Record<string, unknown>, before: Path): Text[] {
  return fields.flatMap((field): Text[] => {
    const value = data[field.name]
    const path = [...before, field.name]
    if (field.setByServer || field.words === 'none') return []
    if (field.type === 'text' || field.type === 'textarea')
      return typeof value === 'string' ? [{ path, text: value }] : []
    if (field.type === 'array') {
      return rows(value).flatMap((row, index) => textsOf(field.fields ?? [], row, [...path, index]))
    }
    if (field.type === 'group') return isRecord(value) ? textsOf(field.fields ?? [], value, path) : []
    if (field.type === 'richText' && isRecord(value) && isRecord(value.root)) {
      return textsOfNode(value.root as RichTextNode, [...path, 'root'])
    }
    return []
  })
}

function textsOfNode(node: RichTextNode, path: Path): Text[] {
  if (typeof node.text === 'string') return [{ path: [...path, 'text'], text: node.text }]
  return childrenOf(node).flatMap((child, index) => textsOfNode(child, [...path, 'children', index]))
}
