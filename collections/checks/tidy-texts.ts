import type { CollectionAfterOperationHook, CollectionBeforeOperationHook, GlobalBeforeOperationHook } from 'payload'
import { foldedText } from '@/payload/editorial/french-order'
import { childrenOf, isRecord, type RichTextNode } from '@/payload/editorial/rich-text'
import { composed, tidyLine, tidyLines } from '@/payload/editorial/tidy-text'
import { type FieldShape, type FieldType, writtenFields } from '../schema/shape'
import { shapeOf } from '../schema/shape-of'
import { fieldsOfBlock } from '../schema/values'

type Data = Record<string, unknown>
/** Notes a text that is stored in another form than the one that came. */
type Note = (path: string, typed: unknown) => void

/** The texts as they were typed, by the path of their field, where those of this data differ. */
const textsAsTyped = new WeakMap<object, Map<string, unknown>>()

/**
 * Stores every text in one form: composed letters, no spaces around it, one line where its field has one. After
 * `refuseWrongTypes`: it takes each value for one that its field can hold.
 */
export const tidyTexts: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  if ((operation !== 'create' && operation !== 'update') || !('data' in args) || !isRecord(args.data)) return args
  const typed = new Map<string, unknown>()
  const data = tidied(shapeOf(collection.fields), args.data, (path, value) => typed.set(path, value))
  textsAsTyped.set(data, typed)
  return { ...args, data }
}

export const tidyTextsInGlobal: GlobalBeforeOperationHook = ({ args, global, operation }) => {
  if (operation !== 'update' || !isRecord(args.data)) return args
  return { ...args, data: tidied(shapeOf(global.fields), args.data) }
}

/**
 * Answers an autosave with the texts as they were typed: who pauses after a word has a space at its end, which the form
 * would take away under the cursor. The next save stores it, once it is followed by a word.
 */
export const answerAsTyped: CollectionAfterOperationHook = ({ args, result }) => {
  if (!('autosave' in args) || !args.autosave || !('data' in args) || !isRecord(result)) return result
  for (const [path, text] of textsAsTyped.get(args.data) ?? []) putBack(result, path.split('.'), text)
  return result
}

/** Returns the data with every text that people write tidied. */
export function tidied<Given extends Data>(
  fields: FieldShape[],
  data: Given,
  note: Note = () => {},
  prefix = '',
): Given {
  const texts = writtenFields(fields)
    .filter(({ name }) => data[name] !== undefined && data[name] !== null)
    .map((field) => [field.name, tidiedValue(field, data[field.name], note, prefix + field.name)])
  return { ...data, ...Object.fromEntries(texts) }
}

type Tidy = (field: FieldShape, value: unknown, note: Note, path: string) => unknown

const asTheyAre: Tidy = (_field, value) => value
const oneOf =
  (tidy: (text: string) => string): Tidy =>
  (_field, value, note, path) => {
    if (typeof value !== 'string') return value
    const text = tidy(value)
    if (text !== value) note(path, value)
    return text
  }
const line = oneOf(tidyLine)
const lines = oneOf(tidyLines)
const rowsOf =
  (fieldsOf: (field: FieldShape, row: Data) => FieldShape[]): Tidy =>
  (field, value, note, path) =>
    Array.isArray(value)
      ? value.map((row, index) => (isRecord(row) ? tidied(fieldsOf(field, row), row, note, `${path}.${index}.`) : row))
      : value

const TIDY = {
  array: rowsOf(({ fields = [] }) => fields),
  blocks: rowsOf((field, row) => fieldsOfBlock(field, row) ?? []),
  checkbox: asTheyAre,
  code: asTheyAre,
  date: asTheyAre,
  email: line,
  group: ({ fields = [] }, value, note, path) => (isRecord(value) ? tidied(fields, value, note, `${path}.`) : value),
  json: asTheyAre,
  number: asTheyAre,
  point: asTheyAre,
  radio: asTheyAre,
  relationship: asTheyAre,
  richText: (field, value, note, path) => {
    if (!isRecord(value) || !isRecord(value.root)) return value
    let isChanged = false
    const root = tidiedNode(field, value.root as RichTextNode, () => {
      isChanged = true
    })
    // Whole: its editor is drawn anew when anything in it is not what it sent.
    if (isChanged) note(path, value)
    return isChanged ? { ...value, root } : value
  },
  select: asTheyAre,
  text: (field, value, note, path) => (field.hasMany ? keywords(value) : line(field, value, note, path)),
  textarea: lines,
  upload: asTheyAre,
} satisfies Record<FieldType, Tidy>

function tidiedValue(field: FieldShape, value: unknown, note: Note, path: string): unknown {
  return (TIDY[field.type] as Tidy)(field, value, note, path)
}

/** Spaces at the ends of a text node stand between words. */
function tidiedNode(field: FieldShape, node: RichTextNode, note: () => void): RichTextNode {
  const changes: Data = {}
  if (typeof node.text === 'string' && composed(node.text) !== node.text) {
    changes.text = composed(node.text)
    note()
  }
  for (const [name, state] of isRecord(node.$) ? Object.entries(node.$) : []) {
    if (typeof state !== 'string' || composed(state) === state) continue
    changes.$ = { ...(node.$ as Data), ...(changes.$ as Data), [name]: composed(state) }
    note()
  }
  if (isRecord(node.fields)) {
    const isBlock = node.type === 'block'
    const fields = (isBlock ? fieldsOfBlock(field, node.fields) : field.nodes?.[node.type]) ?? []
    changes.fields = tidied(fields, node.fields, note)
  }
  if (node.children) changes.children = childrenOf(node).map((child) => tidiedNode(field, child, note))
  return { ...node, ...changes }
}

/** Returns each word once, as it was written first. */
function keywords(value: unknown): unknown {
  if (!Array.isArray(value)) return value
  const words = new Map<string, unknown>()
  for (const word of value) {
    const text = typeof word === 'string' ? tidyLine(word) : ''
    if (text && !words.has(foldedText(text))) words.set(foldedText(text), text)
  }
  return [...words.values()]
}

function putBack(target: unknown, [name, ...rest]: string[], text: unknown): void {
  if (name === undefined || typeof target !== 'object' || target === null || !(name in target)) return
  const holder = target as Data
  if (rest.length === 0) holder[name] = text
  else putBack(holder[name], rest, text)
}
