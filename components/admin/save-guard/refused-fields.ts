import type { FieldShape } from '@/collections/schema/shape'
import { valueAt } from '../values'
import { comparedFields, type DocumentData } from './changes'
import type { RefusedField, Unwritten } from './save-outcome'

/** In characters of JSON: a field that holds less is not what makes a document too large. */
const LARGE = 10_000

/**
 * Returns the fields to leave out so that the rest of a draft can be written: those that the site names, or the largest
 * one when the whole is too large; none when the draft is refused for another reason. A field in a block or in a row is
 * left out with all of its text or list: the site replaces these as a whole.
 */
export function fieldsToLeaveOut(
  { reason, fields: named }: Pick<Unwritten, 'reason' | 'fields'>,
  data: DocumentData,
  fields: FieldShape[],
): RefusedField[] {
  const sent = leavesOf(fields).filter(({ path }) => valueAt(data, path) !== undefined)
  if (reason === 'tooLarge') return largestOf(sent, data)
  if (reason !== 'fields') return []
  const leaves = named.map(({ path, message }) => {
    const leaf = sent.find((one) => path === one.path || path.startsWith(`${one.path}.`))
    return leaf && { ...leaf, message }
  })
  // A fault outside of the fields that people write cannot be left out.
  return leaves.every((leaf) => leaf !== undefined) ? uniqueByPath(leaves) : []
}

/** Returns the data of a save without these fields. */
export function withoutFields(data: DocumentData, paths: string[]): DocumentData {
  return paths.reduce((rest, path) => changedAt(rest, path.split('.'), undefined), data)
}

/** Returns `document` with the values that `data` has at these paths. */
export function withFieldsOf(document: DocumentData, data: DocumentData, paths: string[]): DocumentData {
  return paths.reduce((result, path) => changedAt(result, path.split('.'), { value: valueAt(data, path) }), document)
}

/** Returns `document` with this value at the path. */
export function withValueAt(document: DocumentData, path: string, value: unknown): DocumentData {
  return changedAt(document, path.split('.'), { value })
}

/** A copy with this value in place of the one at the path, or with none. */
function changedAt(
  data: DocumentData,
  [key = '', ...rest]: string[],
  put: { value: unknown } | undefined,
): DocumentData {
  if (rest.length > 0) return { ...data, [key]: changedAt((data[key] ?? {}) as DocumentData, rest, put) }
  const { [key]: _former, ...others } = data
  return put ? { ...others, [key]: put.value } : others
}

function leavesOf(fields: FieldShape[]): { path: string; label: string }[] {
  return comparedFields(fields).map(({ path, field }) => ({ path, label: field.label }))
}

function largestOf(leaves: { path: string; label: string }[], data: DocumentData): RefusedField[] {
  const sizes = leaves.map((leaf) => ({ leaf, size: JSON.stringify(valueAt(data, leaf.path))?.length ?? 0 }))
  const largest = sizes.toSorted((one, other) => other.size - one.size)[0]
  if (!largest || largest.size < LARGE) return []
  return [
    { ...largest.leaf, message: `ce champ est trop volumineux (${sizeInFrench(largest.size)}) : raccourcissez-le.` },
  ]
}

function uniqueByPath(fields: RefusedField[]): RefusedField[] {
  return fields.filter(({ path }, index) => fields.findIndex((one) => one.path === path) === index)
}

function sizeInFrench(bytes: number): string {
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'ko'] : [bytes / 1_000_000, 'Mo']
  return `${size.toLocaleString('fr-FR', { maximumFractionDigits: size < 10 ? 1 : 0 })} ${unit}`
}
