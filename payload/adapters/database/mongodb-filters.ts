import { foldedSearch } from './mongodb-search'

/** The part of a mongoose schema that is used here. */
interface Hooked {
  pre(names: RegExp, hook: (this: Question) => void): unknown
  pre(name: 'aggregate', hook: (this: Aggregation) => void): unknown
}

interface Question {
  getFilter(): Record<string, unknown>
  setQuery(filter: unknown): void
}

interface Aggregation {
  pipeline(): Record<string, unknown>[]
}

type Filter = Record<string, unknown>

/** A mongoose plugin: rewrites Payload's filters so that they find the same as on SQLite, and can use the indexes. */
export function rewriteFilters(schema: Hooked): void {
  schema.pre(/^(find|findOne|countDocuments|distinct)$/, function () {
    this.setQuery(rewritten(this.getFilter()))
  })
  schema.pre('aggregate', function () {
    for (const stage of this.pipeline()) if ('$match' in stage) stage.$match = rewritten(stage.$match)
  })
}

/** Returns a filter with all that is in it rewritten, wherever it stands. */
export function rewritten(filter: unknown): unknown {
  if (Array.isArray(filter)) return filter.map(rewritten)
  if (!isPlain(filter)) return filter
  const replaced = foldedSearch(filter) ?? notInTrash(filter)
  return replaced ?? Object.fromEntries(Object.entries(filter).map(([key, value]) => [key, rewritten(value)]))
}

/**
 * P13: Payload finds documents outside the trash by `$or`: `deletedAt` does not exist, is null or is an empty text
 * (which no date is). `null` alone matches the same documents, and lets an index give the order of a list.
 */
function notInTrash(filter: Filter): Filter | null {
  const { $or: choices } = filter
  if (!Array.isArray(choices) || choices.length === 0 || Object.keys(filter).length > 1) return null
  const entries = choices.flatMap((choice: unknown) => (isPlain(choice) ? Object.entries(choice) : []))
  const [field] = entries[0] ?? []
  if (!field || !/(^|\.)deletedAt$/.test(field) || entries.length !== choices.length) return null
  return entries.every(([name, value]) => name === field && isNothing(value)) ? { [field]: null } : null
}

function isNothing(value: unknown) {
  return isPlain(value) && (value.$exists === false || value.$eq === null || value.$eq === '')
}

function isPlain(value: unknown): value is Filter {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
