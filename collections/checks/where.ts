import { isRecord } from '@/payload/editorial/rich-text'
import type { FieldShape, FieldType } from '../schema/shape'

/** Returns the fields of a collection of this name; none when there is no such collection. */
export type FieldsOf = (collection: string) => FieldShape[] | undefined

/** A `where` that the fields can answer, or the reason why they cannot, for the person who asked. */
export type CheckedWhere = { kind: 'sound'; where: Record<string, unknown> } | { kind: 'unsound'; reason: string }

const COMPARISONS = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']
const OF_WORDS = new Set(['like', 'not_like', 'contains'])
const OF_LISTS = new Set(['in', 'not_in'])
const OPERATORS = new Set(['equals', 'not_equals', 'exists', ...OF_WORDS, ...OF_LISTS, ...COMPARISONS])
/** Types of fields in which no words can be searched. */
const WORDLESS = new Set<FieldType>(['array', 'blocks', 'checkbox', 'date', 'group', 'point'])
/** Fields that a version has beside those of its document. */
const OF_VERSIONS: FieldShape[] = [
  { name: 'parent', label: 'Document', type: 'relationship', to: [] },
  { name: 'latest', label: 'Dernière', type: 'checkbox' },
  { name: 'autosave', label: 'Automatique', type: 'checkbox' },
]
/** More than any form or program of ours asks, and far from exhausting the stack. */
const DEEPEST = 20

const NOT_WELL_FORMED = 'La question « where » n’est pas bien formée : un champ, un opérateur connu, une valeur simple.'
const TOO_DEEP = 'La question « where » est imbriquée trop profondément.'

class Unsound extends Error {}

/**
 * Checks a `where` before the database reads it: of an operand whose shape does not fit its operator or its field, the
 * adapters make an error of their own (P69). A relation to several collections is asked by its collection and its id.
 */
export function checkedWhere(where: unknown, fields: FieldShape[], fieldsOf: FieldsOf): CheckedWhere {
  try {
    return { kind: 'sound', where: checked(where, (path) => chain(path.split('.'), fields, fieldsOf), DEEPEST) }
  } catch (error) {
    if (error instanceof Unsound) return { kind: 'unsound', reason: error.message }
    throw error
  }
}

/**
 * Returns why a list cannot be sorted so, for the person who asked (P75): what has several values, or names documents of
 * several collections, has no order. Null when it can.
 */
export function unsoundSort(sort: unknown, fields: FieldShape[], fieldsOf: FieldsOf): string | null {
  const paths = [sort].flat().filter((path) => typeof path === 'string')
  const unordered = paths
    .map((path) => path.replace(/^-/, '').replaceAll('__', '.'))
    .find((path) => prefixes(path).some((prefix) => chain(prefix, fields, fieldsOf).some(hasNoOrder)))
  return unordered ? `« sort » ne peut pas trier par ${unordered}, qui n’a pas une valeur simple.` : null
}

/** Returns the names of `a.b.c` as `a`, `a.b` and `a.b.c`: a relation to several collections shows only at its own end. */
function prefixes(path: string): string[][] {
  const names = path.split('.')
  return names.map((_, index) => names.slice(0, index + 1))
}

function hasNoOrder({ hasMany, isPolymorphic, type }: FieldShape): boolean {
  return Boolean(hasMany || isPolymorphic) || type === 'array' || type === 'blocks'
}

/** Returns the fields that a path passes through, the last one at its end. */
type Resolve = (path: string) => FieldShape[]

function checked(where: unknown, resolve: Resolve, left: number): Record<string, unknown> {
  if (left === 0) throw new Unsound(TOO_DEEP)
  if (!isRecord(where)) throw new Unsound(NOT_WELL_FORMED)
  const conditions = Object.entries(where).map(([key, value]): Record<string, unknown> => {
    if (/^(and|or)$/i.test(key)) {
      if (!Array.isArray(value)) throw new Unsound(NOT_WELL_FORMED)
      return { [key]: value.map((one) => checked(one, resolve, left - 1)) }
    }
    if (!isRecord(value)) throw new Unsound(NOT_WELL_FORMED)
    const through = resolve(key)
    if (through.at(-1)?.isPolymorphic) return polymorphic(key, value)
    for (const [operator, operand] of Object.entries(value)) checkCondition(key, operator, operand, through)
    return { [key]: value }
  })
  // As it came, unless a relation was rewritten: two of its conditions may then have one name.
  const names = conditions.flatMap((condition) => Object.keys(condition))
  return new Set(names).size === names.length ? Object.assign({}, ...conditions) : { and: conditions }
}

function checkCondition(path: string, operator: string, operand: unknown, through: FieldShape[]): void {
  if (!OPERATORS.has(operator)) throw new Unsound(NOT_WELL_FORMED)
  if (Array.isArray(operand)) {
    if (!OF_LISTS.has(operator)) {
      throw new Unsound(`« where » donne une liste à ${path}, que ${operator} compare à une seule valeur.`)
    }
    if (!operand.every(isSimple)) throw new Unsound(NOT_WELL_FORMED)
  } else if (!isSimple(operand)) throw new Unsound(NOT_WELL_FORMED)
  if (OF_WORDS.has(operator)) checkWords(path, operand, through)
}

function checkWords(path: string, operand: unknown, through: FieldShape[]): void {
  const field = through.at(-1)
  const isThroughRelation = through.some(({ to }) => to)
  const isOdd =
    (typeof operand !== 'string' && typeof operand !== 'number') ||
    (field && WORDLESS.has(field.type)) ||
    (isThroughRelation && operand === 'null') ||
    (/(^|\.)id$/.test(path) && /[,\n]/.test(String(operand)))
  if (isOdd) throw new Unsound(`« where » ne peut pas chercher ces mots dans ${path}.`)
}

/** A relation to several collections: its two halves are asked, and no adapter need know the whole. */
function polymorphic(path: string, asked: Record<string, unknown>): Record<string, unknown> {
  const conditions = Object.entries(asked).map(([operator, operand]): Record<string, unknown> => {
    const documents = [operand].flat()
    if (documents.length > 0 && documents.every(isDocument)) return documentsAsked(path, operator, documents)
    checkCondition(path, operator, operand, [])
    if (OF_WORDS.has(operator)) throw new Unsound(`« where » ne peut pas chercher ces mots dans ${path}.`)
    return { [`${path}.value`]: { [operator]: operand } }
  })
  return conditions.length === 1 ? (conditions[0] as Record<string, unknown>) : { and: conditions }
}

interface AskedDocument {
  relationTo: string
  value: string | number
}

function documentsAsked(path: string, operator: string, documents: AskedDocument[]): Record<string, unknown> {
  const isOne = { equals: true, in: true, not_equals: false, not_in: false }[operator]
  const isList = OF_LISTS.has(operator)
  if (isOne === undefined || (!isList && documents.length > 1)) throw new Unsound(NOT_WELL_FORMED)
  const [each, all, compare] = isOne ? (['and', 'or', 'equals'] as const) : (['or', 'and', 'not_equals'] as const)
  return {
    [all]: documents.map(({ relationTo, value }) => ({
      [each]: [{ [`${path}.relationTo`]: { [compare]: relationTo } }, { [`${path}.value`]: { [compare]: value } }],
    })),
  }
}

function chain([name, ...rest]: string[], fields: FieldShape[], fieldsOf: FieldsOf): FieldShape[] {
  if (name === 'version') return chain(rest, fields, fieldsOf)
  const field = [...fields, ...OF_VERSIONS].find((one) => one.name === name)
  if (!field) return []
  if (rest.length === 0) return [field]
  // The halves of a relation to several collections; no adapter finds words in its ids.
  if (field.isPolymorphic) return rest[0] === 'value' ? [{ name: 'value', label: field.label, type: 'group' }] : []
  const inside = field.to ? field.to.flatMap((to) => fieldsOf(to) ?? []) : insideOf(field)
  return [field, ...chain(rest, inside, fieldsOf)]
}

function insideOf({ fields = [], blocks = [] }: FieldShape): FieldShape[] {
  return [...fields, ...blocks.flatMap((block) => block.fields)]
}

function isDocument(operand: unknown): operand is AskedDocument {
  if (!isRecord(operand)) return false
  const { relationTo, value } = operand
  return typeof relationTo === 'string' && (typeof value === 'string' || typeof value === 'number')
}

function isSimple(operand: unknown): boolean {
  return typeof operand !== 'object' || operand === null || operand instanceof Date
}
