import type { FieldShape } from '@/collections/schema/shape'
import { childrenOf, isRecord, type RichTextNode } from '@/payload/editorial/rich-text'
import { valueAt } from '../../values'
import { comparedFields, type DocumentData, isSameContent } from '../changes'
import type { UnsavedEdits } from '../local-backup'
import { withValueAt } from '../refused-fields'
import { mergeNodes } from './merge-nodes'

/** A field of a form that has to change for the other person's edits to be in it. */
export interface MergedField {
  path: string
  label: string
  value: unknown
  isRichText: boolean
}

/**
 * Returns the fields of `mine` that have to change so that it also holds what `theirs` changed since `base`: whole fields,
 * and paragraphs of texts. Null when both changed the same words, which a person has to decide about.
 */
export function mergeDocuments(
  base: DocumentData,
  theirs: DocumentData,
  mine: DocumentData,
  fields: FieldShape[],
): MergedField[] | null {
  const merged: MergedField[] = []
  for (const { path, field } of comparedFields(fields)) {
    const [before, their, my] = [valueAt(base, path), valueAt(theirs, path), valueAt(mine, path)]
    if (isSameContent(before, their) || isSameContent(their, my)) continue
    const isRichText = field.type === 'richText'
    if (isRichText) {
      const value = mergeTexts(before, their, my)
      if (!value) return null
      merged.push({ path, label: field.label, value, isRichText })
    } else if (isSameContent(before, my)) {
      merged.push({ path, label: field.label, value: their, isRichText })
    } else return null
  }
  return merged
}

/** Returns kept edits with what the latest version changed since they began; null when a person has to decide. */
export function mergedDocument(
  { base, mine }: UnsavedEdits,
  latest: DocumentData,
  fields: FieldShape[],
): DocumentData | null {
  const merged = mergeDocuments(base, latest, mine, fields)
  return merged?.reduce((data, { path, value }) => withValueAt(data, path, value), mine) ?? null
}

function mergeTexts(base: unknown, theirs: unknown, mine: unknown) {
  const children = mergeNodes(nodesOf(base), nodesOf(theirs), nodesOf(mine))
  const whole = [mine, theirs].find((text) => isRecord(text) && isRecord(text.root)) as
    | { root: RichTextNode }
    | undefined
  return children && whole ? { ...whole, root: { ...whole.root, children } } : null
}

function nodesOf(text: unknown): RichTextNode[] {
  return isRecord(text) && isRecord(text.root) ? childrenOf(text.root as RichTextNode) : []
}
