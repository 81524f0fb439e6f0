import { letterForms } from './letter-forms'

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

/** A mongoose plugin: Payload's searches then find « Élise » by « elise », as they do on SQLite. */
export function foldSearches(schema: Hooked): void {
  schema.pre(/^(find|findOne|countDocuments|distinct)$/, function () {
    this.setQuery(folded(this.getFilter()))
  })
  schema.pre('aggregate', function () {
    for (const stage of this.pipeline()) if ('$match' in stage) stage.$match = folded(stage.$match)
  })
}

/** Payload's `{ $options: 'i', $regex }`, wherever it stands, made blind to accents; the rest as it is. */
function folded(filter: unknown): unknown {
  if (Array.isArray(filter)) return filter.map(folded)
  if (!isPlain(filter)) return filter
  if (filter.$options === 'i' && typeof filter.$regex === 'string') {
    return { $options: 'i', $regex: blindToAccents(unescaped(filter.$regex)) }
  }
  return Object.fromEntries(Object.entries(filter).map(([key, value]) => [key, folded(value)]))
}

/** Returns the regular expression, to be blind to capitals, that finds a text whatever its accents. */
export function blindToAccents(text: string): string {
  return letterForms(text)
    .map(({ letters, ligature }) => {
      const spelled = letters.map(oneOf).join('')
      return ligature ? `(?:${spelled}|[${ligature}])` : spelled
    })
    .join('')
}

function oneOf(forms: string): string {
  return forms.length > 1 ? `[${forms}]` : forms.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')
}

/** Undoes Payload's `escapeRegExp`. */
function unescaped(source: string): string {
  return source.replace(/\\(.)/gs, '$1')
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
