import type { FoundDocument } from '@/collections/document-search/find-documents'
import { frenchDate } from '@/payload/editorial/dates'
import { UNTITLED } from '@/payload/editorial/untitled'

/** Something that a search offers. */
export interface Choice<Value = unknown> {
  key: string
  title: string
  /** After the title, smaller. */
  details: string
  /** A state, as a list shows it. */
  mark?: { state: 'draft'; word: string }
  value: Value
}

export interface ChoiceGroup<Value = unknown> {
  heading: string
  choices: Choice<Value>[]
}

/** Returns how a document is offered: its title, what it is, its category and date; a draft is marked. */
export function choiceOf(document: FoundDocument, kind: string): Choice<FoundDocument> {
  const { category, collection, date, id, state, title } = document
  return {
    key: `${collection}/${id}`,
    title: title ?? UNTITLED,
    details: [category ?? kind, date && frenchDate(date)].filter(Boolean).join(' · '),
    ...(state === 'draft' && { mark: { state, word: 'Brouillon' } }),
    value: document,
  }
}
