import type { RichTextNode } from '../rich-text'

/** What a draft was understood as: every line of the source is in exactly one block, in the source's order. */
export interface StructuredDraft {
  title: string
  excerpt: string
  /** ISO 8601, of a dateline; null when none is written. */
  date: string | null
  blocks: StructuredBlock[]
  /** What of the site was found in the words: to be confirmed, never set without being shown. */
  proposals: { category: string | null; people: string[]; tags: string[] }
  /** Signs that became structure (a bullet, « # », a number), with the line that they stood in: no other character is lost. */
  markers: { line: number; text: string }[]
}

/** The names of the site that may stand in a draft. Ids, and words as people see them. */
export interface KnownNames {
  categories: { id: string; title: string }[]
  people: { id: string; name: string }[]
  tags: string[]
}

export type BlockKind =
  /** Kept with the draft and shown to nobody: a working title, the header of a mail. */
  | 'workingNote'
  | 'title'
  | 'excerpt'
  | 'date'
  | 'signature'
  | 'paragraph'
  | 'heading'
  | 'list'
  | 'keyFigures'
  | 'quote'
  | 'table'
  | 'picture'
  | 'callout'
  | 'contact'
  | 'event'
  | 'note'
  | 'rule'

export interface StructuredBlock {
  /** Stays the same while choices change: the number of its first line, « 14.2 » for a second block of that line. */
  key: string
  kind: BlockKind
  /** The numbers of its first and last line. */
  lines: [first: number, last: number]
  /** As readers will read it, one line each. */
  words: string[]
  /** Nodes of Lexical's state for the body; none for what goes into a field, or nowhere. The id of a picture is its key. */
  nodes: RichTextNode[]
  /** Which rule decided, why (a French sentence without full stop), and how sure it is. */
  decision: { rule: string; reason: string; certainty: 'certain' | 'likely' | 'doubtful' }
  doubts: Doubt[]
}

/** A question about one place, shown in amber; its first answer is what the rules propose. */
export interface Doubt {
  /** The key of the answer in `Choices`: `LINE:NAME`. */
  key: string
  /** French, with its question mark: « Liste ou chiffres clés ? ». */
  question: string
  options: { value: string; label: string }[]
  /** The value of the option that is applied now. */
  chosen: string
  /** The words that it is about, when they are not the whole block: « autresavec ». */
  words?: string
}

/**
 * What the person answered, by the key of a doubt; `LINE:kind` with a `BlockKind` (`heading:3` for a level) changes what any
 * line is, doubtful or not. An answer that fits nothing is ignored.
 */
export type Choices = Record<string, string>
