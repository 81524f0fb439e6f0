import { idsIn } from '@/collections/schema/references'
import type { FieldShape, FieldType } from '@/collections/schema/shape'
import { fieldsOfBlock, rows } from '@/collections/schema/values'
import { filled, wordsIn, wordsOfRichText } from '@/collections/schema/words'
import { frenchDateAndTime } from '@/payload/editorial/paris-time'
import { childrenOf, isRecord, type RichTextNode } from '@/payload/editorial/rich-text'

/** The names of categories, signatures, pictures…, by their ids. */
export type Names = Record<string, string>

/** Returns a value in words, in the pieces that somebody adds, takes away and moves: paragraphs, blocks, names. */
export function toDiffItems(field: FieldShape, value: unknown, names: Names): string[] {
  return (DIFF_ITEMS[field.type] as ToDiffItems)(value, field, names)
}

/** Whether the pieces of a field are read one below the other, and corrected word by word. */
export function isProse({ hasMany, type }: FieldShape): boolean {
  return !hasMany && PROSE.has(type)
}

const PROSE: ReadonlySet<FieldType> = new Set([
  'array',
  'blocks',
  'code',
  'email',
  'json',
  'richText',
  'text',
  'textarea',
])

type ToDiffItems = (value: unknown, field: FieldShape, names: Names) => string[]

const lines: ToDiffItems = (value) =>
  [value].flat().flatMap((one) => (typeof one === 'string' ? filled(one.split('\n')) : []))

const numbers: ToDiffItems = (value) => [value].flat().flatMap((one) => (typeof one === 'number' ? String(one) : []))

const choices: ToDiffItems = (value, { options }) =>
  [value].flat().flatMap((one) => (typeof one === 'string' ? (options?.[one] ?? one) : []))

const json: ToDiffItems = (value) => (value === null || value === undefined ? [] : [JSON.stringify(value)])

const relations: ToDiffItems = (value, field, names) => idsIn(field, value).map(naming(names))

/** A line for each paragraph, list item and table row, and one for each block. */
const paragraphs: ToDiffItems = (value, field, names) => {
  if (!isRecord(value) || !isRecord(value.root)) return []
  return childrenOf(value.root as RichTextNode).flatMap((node) => {
    if (node.type === 'block') return blockLine(field, isRecord(node.fields) ? node.fields : {}, names)
    return filled(wordsOfRichText(field, { root: { type: 'root', children: [node] } }, naming(names)).split('\n'))
  })
}

const DIFF_ITEMS = {
  array: (value, { fields = [] }, names) => rows(value).map((row) => wordsIn(fields, row, naming(names)).join(' · ')),
  blocks: (value, field, names) => rows(value).map((row) => blockLine(field, row, names)),
  checkbox: (value) => [value ? 'Oui' : 'Non'],
  code: lines,
  date: (value) => (typeof value === 'string' ? [frenchDateAndTime(value)] : []),
  email: lines,
  // Compared field by field: see `comparedFields`.
  group: () => [],
  json,
  number: numbers,
  point: json,
  radio: choices,
  relationship: relations,
  richText: paragraphs,
  select: choices,
  text: lines,
  textarea: lines,
  upload: relations,
} satisfies Record<FieldType, ToDiffItems>

function blockLine(field: FieldShape, block: Record<string, unknown>, names: Names): string {
  const label = field.blocks?.find(({ slug }) => slug === block.blockType)?.label ?? 'Bloc'
  return `[${label}] ${wordsIn(fieldsOfBlock(field, block) ?? [], block, naming(names)).join(' · ')}`.trim()
}

function naming(names: Names) {
  return (id: string) => names[id] ?? 'Sans nom'
}
