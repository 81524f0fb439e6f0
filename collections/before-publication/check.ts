import type { RichText } from '@/payload/editorial/rich-text'

/** An article or a page as it is in the form, or in the database: texts, and the ids of what it names. */
export interface WrittenDocument {
  collection: 'articles' | 'pages'
  title?: string | null
  excerpt?: string | null
  body?: RichText
  slug?: string | null
  category?: string | null
  cover?: string | null
  tags?: string[] | null
  /** Pictures that are known to have neither a description nor « Image décorative », by their ids. */
  undescribed: ReadonlySet<string>
}

/** A field of the form, or the nth top-level node of the text, from 0. */
export type Place = { field: string } | { node: number }

export interface Finding {
  /** `blocks`: the server refuses the publication. `advises`: it does not. */
  kind: 'blocks' | 'advises'
  /** French, without a full stop. */
  message: string
  place: Place
}

/** Returns what one rule finds in a document; nothing when it is right, or the rule is not about it. */
export type Check = (document: WrittenDocument) => Finding[]

/** A check of one sentence about one field. */
export function finds(kind: Finding['kind'], message: string, field: string): Finding[] {
  return [{ kind, message, place: { field } }]
}

export function isEmpty(words: string | null | undefined): boolean {
  return !words?.trim()
}
