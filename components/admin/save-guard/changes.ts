import { type FieldShape, writtenFields } from '@/collections/schema/shape'
import { isSameValue, valueAt } from '../values'
import { isProse, type Names, toDiffItems } from './diff-items'
import { type DiffSegment, diffSegments } from './diff-segments'

/** A document as REST gives it with `depth=0`, or as the form holds it. */
export type DocumentData = Record<string, unknown>

/** The change of a field on one side, since the version that both sides started from. */
export interface Side {
  isChanged: boolean
  /** Null when the change is not one of words, such as the format of a text. */
  segments: DiffSegment[] | null
}

export interface FieldChange {
  path: string
  label: string
  theirs: Side
  mine: Side
}

/** The data needed to compare two documents. */
export interface Comparison {
  /** The shape of the documents. */
  fields: FieldShape[]
  names: Names
}

/** Returns the fields that one of two people changed since `base`, with the change of each. */
export function changesSince(
  base: DocumentData,
  theirs: DocumentData,
  mine: DocumentData,
  { fields, names }: Comparison,
): FieldChange[] {
  return comparedFields(fields)
    .map(({ path, field }) => {
      const side = (data: DocumentData) => sideOf(valueAt(base, path), valueAt(data, path), field, names)
      return { path, label: field.label, theirs: side(theirs), mine: side(mine) }
    })
    .filter(({ theirs: their, mine: my }) => their.isChanged || my.isChanged)
}

/** Returns whether a saved document contains the edits of a form, except fields that the server adjusts (the slug). */
export function containsEdits(saved: DocumentData, typed: DocumentData, fields: FieldShape[]): boolean {
  return comparedFields(fields)
    .filter(({ field }) => !field.adjustedByServer)
    .every(({ path }) => isSameContent(valueAt(saved, path), valueAt(typed, path)))
}

/** Returns whether two documents hold the same in each field that people write. */
export function holdSame(one: DocumentData, other: DocumentData, fields: FieldShape[]): boolean {
  return changedPaths(one, other, fields).length === 0
}

/** Returns whether a saved document contains kept edits, and these of its adjusted fields too. */
export function containsKept(
  saved: DocumentData,
  { mine, ownPaths = [] }: { mine: DocumentData; ownPaths?: string[] },
  fields: FieldShape[],
): boolean {
  return (
    containsEdits(saved, mine, fields) &&
    ownPaths.every((path) => isSameContent(valueAt(saved, path), valueAt(mine, path)))
  )
}

/** Returns the paths of the fields in which two documents differ. */
export function changedPaths(one: DocumentData, other: DocumentData, fields: FieldShape[]): string[] {
  return comparedFields(fields)
    .filter(({ path }) => !isSameContent(valueAt(one, path), valueAt(other, path)))
    .map(({ path }) => path)
}

/** Returns the paths of the fields that the server adjusts. */
export function adjustedPaths(fields: FieldShape[]): string[] {
  return comparedFields(fields).flatMap(({ path, field }) => (field.adjustedByServer ? [path] : []))
}

/** Each field that somebody writes, those of a group by themselves. */
export function comparedFields(fields: FieldShape[], prefix = ''): { path: string; field: FieldShape }[] {
  return writtenFields(fields).flatMap((field) => {
    const path = prefix + field.name
    return field.type === 'group' ? comparedFields(field.fields ?? [], `${path}.`) : [{ path, field }]
  })
}

function sideOf(before: unknown, after: unknown, field: FieldShape, names: Names): Side {
  const isChanged = !isSameContent(before, after)
  const [old, now] = [toDiffItems(field, before, names), toDiffItems(field, after, names)]
  const isWordless = isChanged && isSameValue(old, now)
  const prose = isProse(field)
  return { isChanged, segments: isWordless ? null : diffSegments(old, now, prose ? '\n' : ', ', prose) }
}

/** Block ids are not content: P40. */
export function isSameContent(one: unknown, other: unknown): boolean {
  return isSameValue(withoutIds(one), withoutIds(other))
}

function withoutIds(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return JSON.parse(JSON.stringify(value, (key, inside) => (key === 'id' ? undefined : inside)))
}
