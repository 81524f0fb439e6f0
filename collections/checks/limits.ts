import { referencesIn } from '../schema/references'
import type { FieldShape, FieldType } from '../schema/shape'
import { everyValue, type FieldValue, fieldValues } from '../schema/values'
import type { UnfitValue } from './unfit-value'

export interface Limit {
  /** Of each text; of the JSON of a rich text and of a JSON field. */
  characters?: number
  /** Of a list of rows, of blocks or of values. */
  rows?: number
}

/** Choices, dates: what no person types at length. The ids of relations are compared with those that exist. */
const SHORT = 200
/** P72: a SQLite statement has at most 32,766 variables, and MongoDB's documents 16 MB: far below both. */
const LONGEST_JSON = 4_000_000
/** The rows of lists within lists, all together. */
const MOST_NESTED_ROWS = 1_000
/** The documents that one text may show, in all of its blocks: the document lists them. */
const MOST_IN_A_TEXT = 1_000

/**
 * What a field of each type holds at most, drafts included. A field's own `maxLength` and `maxRows` are smaller and stop
 * a publication only: Payload checks them.
 */
const LIMITS = {
  array: { rows: 100 },
  blocks: { rows: 100 },
  checkbox: {},
  code: { characters: 20_000 },
  date: { characters: SHORT },
  email: { characters: 254 },
  group: {},
  json: { characters: LONGEST_JSON },
  number: { characters: SHORT, rows: 50 },
  point: {},
  radio: { characters: SHORT },
  relationship: { rows: 50 },
  richText: { characters: LONGEST_JSON },
  select: { characters: SHORT, rows: 50 },
  text: { characters: 2_000, rows: 50 },
  textarea: { characters: 10_000 },
  upload: { rows: 50 },
} satisfies Record<FieldType, Limit>

export function limitOf({ type }: FieldShape): Limit {
  return LIMITS[type]
}

/**
 * Returns the values of `data` that are larger than their field allows, those in blocks of a text under the path of the
 * text. Call it with values of the right types.
 */
export function tooLarge(fields: FieldShape[], data: Record<string, unknown>): UnfitValue[] {
  const values = everyValue(fields, data)
  const large = values.flatMap((value): UnfitValue[] => {
    const message = excess(value)
    return message ? [{ path: pathOf(value), label: value.field.label, message: named(value, message) }] : []
  })
  // One sentence for each field that the form marks.
  return [
    ...new Map(
      [...crowdedLists(fields, data), ...crowdedTexts(values), ...large].map((one) => [one.path, one]),
    ).values(),
  ]
}

function excess({ field, value }: FieldValue): string | null {
  const { characters, rows: ownRows } = limitOf(field)
  // A form sends back the list that the server made from a text: as long as a text may make it.
  const rows = ownRows && field.setByServer ? MOST_IN_A_TEXT : ownRows
  const list = Array.isArray(value) && field.type !== 'point' ? value : null
  if (rows && list && list.length > rows) {
    return `Il y en a trop : ${french(list.length)}, alors que cette liste en tient ${french(rows)} au plus.`
  }
  if (!characters) return null
  const longest = Math.max(0, ...(list && field.type !== 'json' ? list : [value]).map(lengthOf))
  if (longest <= characters) return null
  return `C’est trop long : ${french(longest)} signes, alors que ce champ en tient ${french(characters)} au plus.`
}

/** Lists that hold, in lists of their rows too, more rows than one statement can write. */
function crowdedLists(fields: FieldShape[], data: Record<string, unknown>): UnfitValue[] {
  return fieldValues(fields, data).flatMap(({ field, path, value }): UnfitValue[] => {
    if (field.type !== 'array' && field.type !== 'blocks') return []
    const lists = fieldValues([field], { [field.name]: value }).filter((inside) => Array.isArray(inside.value))
    const count = lists.reduce((sum, inside) => sum + (inside.value as unknown[]).length, 0)
    if (count <= MOST_NESTED_ROWS) return []
    const message = `Il y en a trop : ${french(count)} lignes avec celles qu’elles contiennent, ${french(MOST_NESTED_ROWS)} au plus sont possibles.`
    return [{ path, label: field.label, message }]
  })
}

/** Texts that show more documents than a document can list. */
function crowdedTexts(values: FieldValue[]): UnfitValue[] {
  return values.flatMap(({ field, path, value }): UnfitValue[] => {
    if (field.type !== 'richText') return []
    const inText = everyValue([field], { [field.name]: value }).slice(1)
    const count = new Set(referencesIn(inText).map(({ to, id }) => `${to} ${id}`)).size
    if (count <= MOST_IN_A_TEXT) return []
    const message = `Il y en a trop : ce texte montre ${french(count)} documents, ${french(MOST_IN_A_TEXT)} au plus sont possibles.`
    return [{ path, label: field.label, message }]
  })
}

/** The form marks the whole text: a block is a form of its own. */
function pathOf({ path }: FieldValue): string {
  return /^(.*?)\.root\.children\./.exec(path)?.[1] ?? path
}

function named({ field, path }: FieldValue, message: string): string {
  return /\.root\.children\./.test(path) ? `« ${field.label} » : ${message}` : message
}

function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  return value instanceof Date ? 0 : JSON.stringify(value).length
}

function french(count: number): string {
  return count.toLocaleString('fr-FR')
}
