import { plainText } from '@/payload/editorial/plain-text'
import { isRecord, type RichText } from '@/payload/editorial/rich-text'
import { idsIn } from './references'
import { type FieldShape, type FieldType, writtenFields } from './shape'
import { fieldsOfBlock, rows } from './values'

/** Returns the name of a document from its id. */
export type NameOf = (id: string) => string

/** Returns the words of a rich text, its blocks included: a line for each paragraph, list item, table row and field. */
export function wordsOfRichText(field: FieldShape, state: RichText, nameOf?: NameOf): string {
  return plainText(state, (block) => wordsIn(fieldsOfBlock(field, block) ?? [], block, nameOf))
}

/**
 * Returns the words that somebody reads in these fields, line by line in their order, and where `nameOf` is given the
 * names of the files and documents among them. Settings, such as a choice or a date, are no words.
 */
export function wordsIn(fields: FieldShape[], data: Record<string, unknown>, nameOf?: NameOf): string[] {
  return writtenFields(fields).flatMap((field) => linesOf(field, data[field.name], nameOf))
}

/** Whether a field holds words that are read. */
export function hasWords(field: FieldShape): boolean {
  if (field.setByServer || field.words === 'none') return false
  if (field.fields) return field.fields.some(hasWords)
  const lines: Lines = LINES[field.type]
  // A field that holds only references or a setting has no words.
  return lines !== nothing && lines !== names
}

type Lines = (field: FieldShape, value: unknown, nameOf?: NameOf) => string[]

const texts: Lines = (_field, value) =>
  [value].flat().flatMap((one) => (typeof one === 'number' ? String(one) : typeof one === 'string' ? one : []))
const names: Lines = (field, value, nameOf) => (nameOf ? idsIn(field, value).map(nameOf) : [])
const nothing: Lines = () => []

const LINES = {
  code: texts,
  email: texts,
  number: texts,
  text: texts,
  textarea: texts,
  richText: (field, value, nameOf) =>
    isRecord(value) && isRecord(value.root) ? wordsOfRichText(field, value as RichText, nameOf).split('\n') : [],
  relationship: names,
  upload: names,
  group: ({ fields = [] }, value, nameOf) => (isRecord(value) ? wordsIn(fields, value, nameOf) : []),
  array: (field, value, nameOf) =>
    rows(value).flatMap((row) => {
      const lines = filled(wordsIn(field.fields ?? [], row, nameOf))
      return field.words === 'oneLine' ? lines.join(' ') : lines
    }),
  blocks: (field, value, nameOf) => rows(value).flatMap((row) => wordsIn(fieldsOfBlock(field, row) ?? [], row, nameOf)),
  checkbox: nothing,
  date: nothing,
  json: nothing,
  point: nothing,
  radio: nothing,
  select: nothing,
} satisfies Record<FieldType, Lines>

function linesOf(field: FieldShape, value: unknown, nameOf?: NameOf): string[] {
  if (field.words === 'none') return []
  const lines = filled((LINES[field.type] as Lines)(field, value, nameOf))
  return field.words === 'afterLabel' ? lines.map((line) => `${field.label} : ${line}`) : lines
}

/** Returns the lines that hold more than spaces. */
export function filled(lines: string[]): string[] {
  return lines.filter((line) => line.trim() !== '')
}
