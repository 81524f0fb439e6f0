import type { FieldShape } from '@/collections/schema/shape'
import { hasContent } from '@/payload/editorial/plain-text'
import { isRecord, type RichText } from '@/payload/editorial/rich-text'
import { comparedFields, type DocumentData } from '../save-guard/changes'
import { valueAt } from '../values'

/** Returns the labels of the fields without which the document is not published, and which are empty. */
export function missingFields(document: DocumentData, fields: FieldShape[]): string[] {
  return comparedFields(fields)
    .filter(({ path, field }) => field.isRequired && isEmpty(valueAt(document, path)))
    .map(({ field }) => field.label)
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  return isRecord(value) && isRecord(value.root) && !hasContent(value as RichText)
}
