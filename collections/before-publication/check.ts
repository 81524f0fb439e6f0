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
  /** The descriptions of the pictures that have one, by their ids; not of those that are known to be right. */
  descriptions?: ReadonlyMap<string, string>
}

/** A field of the form, or the nth top-level node of the text, from 0. */
export type Place = { field: string } | { node: number }

export interface Finding {
  /** `blocks`: the server refuses the publication. `advises`: it does not. */
  kind: 'blocks' | 'advises'
  /** French, without a full stop. */
  message: string
  place: Place
  /** The words that it is about, as they stand in one line of that place: they are marked there. */
  words?: string
  /** Which of several equal `words` of that place, from 0; the first when absent. */
  occurrence?: number
  /** What is certainly meant instead of `words`: one press writes it. */
  mend?: string
}

/** A chapter of the guide for those who write (`components/admin/guide`). */
export type Chapter = 'images' | 'intertitres' | 'liens' | 'listes' | 'tableaux' | 'texte' | 'videos'

/** A finding with what the table of checks says of its rule. */
export interface ListedFinding extends Finding {
  /** The criterion of RGAA 4.1.2 that it is about. */
  rgaa?: string
  chapter?: Chapter
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
