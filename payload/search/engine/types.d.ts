/** A published text as the index takes it: plain words, already typeset, and what lists are filtered by. */
export interface Entry {
  /** `articles:ID`, as its cache tag. */
  key: string
  title: string
  excerpt: string
  body: string
  /** Of its pictures. */
  captions: string
  /** Tags, dossier and category. */
  labels: string
  /** Names. */
  authors: string
  facets: Facets
  /** Itself and the documents whose words it shows, each with the moment of its last change. */
  shows: Stamp[]
}

/** An acronym of the glossary and what it stands for, as they are written. */
export interface Acronym {
  short: string
  long: string
}

/** The tag of a document and its `updatedAt`. */
export type Stamp = [key: string, updatedAt: string]

export interface Facets {
  kind: Kind
  /** ISO 8601. */
  date: string
  /** In Paris; empty where there is none. */
  year: string
  category: Label | null
  dossier: Label | null
  authors: Label[]
}

export type Kind = 'article' | 'page'

export interface Label {
  slug: string
  label: string
}

export interface Asked {
  q: string
  filters: Filters
  sort: 'relevance' | 'date'
  /** From 1. */
  page: number
  /** Results on a page. */
  size: number
}

/** For each name, the slugs of which one is to be there. */
export type Filters = Partial<Record<FilterName, string[]>>

export type FilterName = 'category' | 'dossier' | 'author' | 'year' | 'kind'

export interface Found {
  results: Result[]
  total: number
  /** How many results each filter would leave, the others unchanged. */
  counts: Record<FilterName, Count[]>
  /** What was probably meant, where a word is in no text. */
  suggestion: string | null
  /** Whether no text has all the words: the results have some of them. */
  isNearest: boolean
  isCut: boolean
  /** Whether there was a word to look for. */
  isEmpty: boolean
}

export interface Count extends Label {
  count: number
}

export interface Result {
  key: string
  title: Piece[]
  passage: Piece[]
}

/** A part of a text; the words that were looked for are marked. */
export interface Piece {
  text: string
  marked: boolean
}
