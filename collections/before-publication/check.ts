import type { RichText } from '@/payload/editorial/rich-text'
import type { Criterion } from './rgaa'

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
  /** What search engines and social networks show instead of the title and the chapô. */
  meta?: { title?: string | null; description?: string | null } | null
  /** Pictures that are known to have neither a description nor « Image décorative », by their ids. */
  undescribed: ReadonlySet<string>
  /** The descriptions of the pictures that have one, by their ids; not of those that are known to be right. */
  descriptions?: ReadonlyMap<string, string>
  /** The words of each block that is a top-level node, by its place, as the schema knows them: on the server alone. */
  blockWords?: ReadonlyMap<number, (NonNullable<RichText> | string)[]>
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
  /** Which of several equal `words` of that place, from 0; the first when absent. Each is looked for after the end of the last. */
  occurrence?: number
  /** What is certainly meant instead of `words`: one press writes it. */
  mend?: string
  /** What the address of the link `words` certainly is instead: one press writes it. */
  address?: string
  /** The language that `words` are in, one of `languages.ts`: one press marks them so. */
  language?: string
  /** The id of the picture that it is about, when its description is what is missing: it is asked for there. */
  picture?: string
  /** What may be meant instead, the likeliest first, when nothing is certain. */
  suggestions?: string[]
  /** Why it matters here, in one French sentence; the rule's own when absent. */
  why?: string
}

/** A chapter of the guide for those who write (`components/admin/guide`). */
export type Chapter = 'images' | 'intertitres' | 'liens' | 'listes' | 'tableaux' | 'texte' | 'videos'

/** What a rule is about, as the report groups its findings. */
export type Family = 'accessibility' | 'facts' | 'findable' | 'french' | 'legal' | 'links' | 'missing'

/** What the table of checks says of a rule. */
export interface Rule {
  /** Never changes and is never given to another rule: findings that are kept, and the settings, name it. */
  rule: string
  family: Family
  /** French, as a heading: « Titre manquant ». */
  name: string
  /** Why it matters to a reader, in one French sentence with its full stop. */
  why?: string
  rgaa?: Criterion
  chapter?: Chapter
  /** It is certain enough for an admin to have it block publications: whether it does until they choose. */
  canBlock?: { byDefault: boolean }
}

/** A finding with what the table of checks says of its rule; its own `why`, when it has one, is more precise. */
export interface ListedFinding extends Finding, Rule {}

/** Returns what one rule finds in a document; nothing when it is right, or the rule is not about it. */
export type Check = (document: WrittenDocument) => Finding[]

/** A check that needs more than the document. It runs on the server alone, in the thread of the report. */
export type ServerCheck = (document: WrittenDocument, site: SiteView) => Finding[]

export type ListedOnServer = (Rule & { canBlock?: undefined; check: ServerCheck }) | CertainOnServer

/** A check that may refuse a publication: it is run while somebody waits, on the little of the site that it needs. */
export type CertainOnServer = Rule & { canBlock: NonNullable<Rule['canBlock']>; check: CertainCheck }

export type CertainCheck = (document: WrittenDocument, site: CertainView) => Finding[]

export type CertainView = Pick<SiteView, 'documents' | 'protectedNames'>

/** What such checks know of the rest of the site: plain data, made by `collections/report/site-view.ts`. */
export interface SiteView {
  /** In Paris: `2026-12-01`. */
  today: string
  /** Words that the newsroom has as right, as they are written in its lexicon. */
  lexicon: string[]
  /** Names of people, dossiers, categories and keywords, as they are written. */
  names: string[]
  /** Acronyms of the glossary. */
  acronyms: { short: string; long: string }[]
  /** Figures that other published articles show. */
  figures: { value: string; unit: string; label: string; title: string; article: string }[]
  /** Of all other articles and pages that are published. */
  titles: { id: string; title: string }[]
  /** Where the links of the document to this site lead, by the id of what they name; what is not here is gone. */
  documents: Record<string, { state: 'draft' | 'published'; title: string; path: string | null }>
  /** What is known of its outside addresses, as they are written. */
  addresses: Record<string, { state: 'broken' | 'ok'; since: string | null; leadsTo: string | null }>
  /** The pictures that it shows, by their ids. */
  pictures: Record<string, { alt: string; credit: string; isDecorative: boolean; hasText: boolean; words: string }>
  /** People who must not be named: never sent to a browser. */
  protectedNames: string[]
  /** The address of this site, without a final slash. */
  siteUrl: string
  /** The form of inclusive writing that the newsroom chose; null when it chose none. */
  inclusiveForms: 'doublets' | 'middot' | 'none' | null
}

/** A check of one sentence about one field. */
export function finds(kind: Finding['kind'], message: string, field: string): Finding[] {
  return [{ kind, message, place: { field } }]
}

export function isEmpty(words: string | null | undefined): boolean {
  return !words?.trim()
}
