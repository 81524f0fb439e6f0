import type { FieldShape } from '@/collections/schema/shape'
import { filled, wordsIn } from '@/collections/schema/words'
import { valueAt } from '../values'
import { comparedFields, type DocumentData } from './changes'

/** Returns the words of a document as plain text, each field under its label: for another program, or for a message. */
export function wordsOfDocument(document: DocumentData, fields: FieldShape[]): string {
  const parts = comparedFields(fields).flatMap(({ path, field }) => {
    const value = valueAt(document, path)
    const lines = filled(wordsIn([field], { [field.name]: value }))
    return lines.length > 0 ? [`${field.label}\n${lines.join('\n')}`] : []
  })
  return parts.join('\n\n')
}
