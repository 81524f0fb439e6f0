import type { BlockSlug } from '@/collections/blocks/registry'

/**
 * The data that components receive. Types only: a view is already resolved, already allowed for its reader and already
 * typeset in French (narrow spaces, quotation marks), so a component never fetches, filters or formats text.
 */

/** The five drawn motifs, one per category of the design. */
export type Motif = 'cooperation' | 'metiers' | 'etablissements' | 'territoire' | 'reperes'

/** A category's colour mark: its motif's, or neutral for a category the design does not know. */
export type CategoryMark = Motif | 'neutral'

export interface PictureView {
  /** Path on this site, for example `/api/media/file/x-1280.webp`. */
  src: string
  /** `srcset` value (`path 480w, path 960w`); absent when the file has one size. */
  srcSet?: string
  /** The same sizes in AVIF, lighter; absent for a file from before they were made. */
  avifSrcSet?: string
  /** Pixels of `src`. */
  width: number
  height: number
  /** Empty for a decorative picture. */
  alt: string
  caption?: string
  credit?: string
  /** The words that the picture bears, a line for each of its lines. */
  transcript?: string
  /** CSS `object-position`, for example `50% 30%`. */
  focus?: string
  /** Address of the whole picture. */
  fullSrc: string
}

/** The cover of an article: the picture that staff chose, or a drawing made from a key. */
export type CoverView =
  | { kind: 'picture'; picture: PictureView; motif: Motif }
  | { kind: 'drawing'; motif: Motif; key: string }

export interface LinkView {
  label: string
  href: string
}

export interface CategoryView {
  title: string
  slug: string
  href: string
  mark: CategoryMark
}

export interface DateView {
  /** ISO 8601, UTC: the `datetime` attribute. */
  iso: string
  /** « 6 novembre 2025 », Europe/Paris. */
  label: string
}

export interface ArticleCardView {
  id: string
  title: string
  href: string
  excerpt?: string
  category: CategoryView | null
  published: DateView
  /** Minutes, at least 1. */
  readingMinutes: number
  /** True for the fictitious content of a first visit: shown as « Exemple ». */
  sample: boolean
  cover: CoverView
}

export interface SiteView {
  name: string
  tagline: string
  navigation: LinkView[]
  footer: { title: string; links: LinkView[] }[]
  social: LinkView[]
}

export interface DossierView {
  title: string
  slug: string
  href: string
  description?: string
  /** Oldest first: a dossier is read in order. */
  articles: ArticleCardView[]
}

export interface HomeView {
  lead: ArticleCardView | null
  /** Three at most; the first is shown large. */
  latest: ArticleCardView[]
  dossier: DossierView | null
  /** « À lire aussi », three at most, without cover. */
  more: ArticleCardView[]
}

export interface ListView {
  kind: 'all' | 'category' | 'dossier' | 'author' | 'tag' | 'month'
  title: string
  description?: string
  breadcrumbs: LinkView[]
  articles: ArticleCardView[]
  /** From 1. */
  page: number
  pageCount: number
  total: number
  /** The number of the first article of this page, from 1. */
  first: number
  /** Address of page 1; page n is `${href}/page/n`. */
  href: string
  /** Mark of the category shown, for `kind: 'category'`. */
  category?: CategoryView
  /** For `kind: 'dossier'`, where it has one. */
  cover?: PictureView
  /** Portrait and role, for `kind: 'author'`. */
  author?: AuthorView
  /** For a long list: the years of its articles in its order, each with the address of the page where it begins. */
  years: LinkView[]
  /** « Tout », then each category with its number of published articles. Empty for the other kinds of lists. */
  filters: { label: string; href: string; count: number; current: boolean; mark?: CategoryMark }[]
}

/** A list in an index, with its number of published articles. */
export interface CountedLinkView extends LinkView {
  count: number
}

/** An acronym that a text has, and what it stands for. */
export interface AcronymView {
  /** As the text writes it the first time. */
  short: string
  long: string
  /** Path of its entry in the glossary. */
  href: string
}

/** An entry of the glossary. */
export interface GlossaryEntryView {
  short: string
  long: string
  definition?: string
  address?: { href: string; external: boolean }
  /** The id of the entry in its page. */
  anchor: string
}

/** Every list that has articles. */
export interface ArchivesView {
  /** Newest first, and so their months. */
  years: { year: string; count: number; months: CountedLinkView[] }[]
  tags: CountedLinkView[]
  dossiers: CountedLinkView[]
  authors: CountedLinkView[]
}

/** The feeds that are proposed to readers: the absolute address in RSS, and the other formats. */
export interface FollowView {
  feeds: { label: string; address: string; others: LinkView[] }[]
}

/** What there is on the site, apart from articles. */
export interface SiteMapView {
  categories: CountedLinkView[]
  dossiers: CountedLinkView[]
  pages: LinkView[]
  /** The glossary, where there is one. */
  glossary: LinkView[]
  years: ArchivesView['years']
}

export interface AuthorView {
  name: string
  /** Whether the newsroom, a team or an association signs, or somebody. */
  kind: 'person' | 'organization'
  href: string
  role?: string
  photo?: PictureView
  biography?: string
}

export interface OutlineEntry {
  /** Anchor of the heading in the page, unique. */
  id: string
  text: string
}

/**
 * Lexical's editor state, typeset. In addition to Lexical's own nodes it holds `heading` nodes with an `anchor`,
 * `block` nodes whose `fields` are a BlockView, and `link` nodes whose `fields` are a BodyLinkView.
 */
export interface BodyView {
  root: BodyNode & { children: BodyNode[] }
}

export interface BodyNode {
  type: string
  version: number
  [key: string]: unknown
  children?: BodyNode[]
}

export interface BodyLinkView {
  /** Null when the target is not public: the words stay, the link goes. */
  href: string | null
  external: boolean
}

export interface KeyFiguresView {
  type: 'keyFigures'
  title?: string
  items: KeyFigureView[]
  source?: FigureSourceView
  /** The first block of an article takes the flat colour, the following ones rules. */
  first: boolean
}
export interface KeyFigureView {
  value: string
  unit?: string
  label: string
  /** Of what and when: « en France, fin 2024 ». */
  scope?: string
  /** Where it is another one than that of the block. */
  source?: FigureSourceView
  /** The day when a figure that several texts share was last found right. */
  verified?: DateView
}
export interface FigureSourceView {
  label: string
  url?: string
  date?: DateView
}
export interface CalloutView {
  type: 'callout'
  kind: 'information' | 'important'
  title?: string
  content: BodyView
}
export interface QuoteView {
  type: 'quote'
  text: string
  author?: string
  role?: string
}
export interface FigureView {
  type: 'figure'
  picture: PictureView
  /** Of a complex picture: one paragraph for each line. */
  longDescription?: string
}
export interface GalleryView {
  type: 'gallery'
  pictures: PictureView[]
}
export interface VideoView {
  type: 'video'
  provider: 'YouTube' | 'Vimeo'
  /** Address of the player without cookies before consent (youtube-nocookie, Vimeo with dnt). */
  embedUrl: string
  /** Address of the video's own page, for a reader without JavaScript. */
  watchUrl: string
  title: string
  transcript?: string
}
export interface DownloadView {
  type: 'download'
  title: string
  href: string
  /** « PDF », « JPEG »… */
  format: string
  /** « 1,2 Mo ». */
  size: string
}
export interface CallToActionView {
  type: 'callToAction'
  title: string
  text?: string
  label: string
  url: string
}

/** The view of each block, by its type. */
export interface BlockViews {
  keyFigures: KeyFiguresView
  callout: CalloutView
  quote: QuoteView
  figure: FigureView
  gallery: GalleryView
  video: VideoView
  download: DownloadView
  callToAction: CallToActionView
}

export type BlockType = BlockSlug

/** Does not compile while a block of `collections/blocks` has no view. */
export type BlockView = BlockViews[BlockType]

/** The place of an article in its dossier. */
export interface SeriesView {
  /** From 1. */
  position: number
  count: number
  previous: LinkView | null
  next: LinkView | null
}

export interface TagView {
  label: string
  /** The list of its articles. */
  href?: string
}

export interface ArticleView {
  id: string
  slug: string
  title: string
  href: string
  excerpt?: string
  breadcrumbs: LinkView[]
  category: CategoryView | null
  dossier: LinkView | null
  /** Null outside of a dossier, and alone in one. */
  series: SeriesView | null
  authors: AuthorView[]
  published: DateView
  /** Set when the text changed on a later day than its publication. */
  updated?: DateView
  readingMinutes: number
  sample: boolean
  cover: CoverView
  body: BodyView
  /** Filled from four h2 up. */
  outline: OutlineEntry[]
  /** Those of the body that the glossary explains, in their order. */
  acronyms: AcronymView[]
  /** Without address where the keyword is neither letter nor digit. */
  tags: TagView[]
  /** Same dossier first, then same category; three at most. */
  related: ArticleCardView[]
  relatedTitle: string
  /** By date; for an article of a series, within its dossier. */
  previous: LinkView | null
  next: LinkView | null
  /** Absolute address, for sharing. */
  url: string
  /** The fields that staff filled in for search engines and social networks. */
  meta: { title?: string; description?: string; image?: PictureView }
}

export interface PageView {
  id: string
  slug: string
  title: string
  href: string
  breadcrumbs: LinkView[]
  /** The first words of the text, 160 characters at the most. */
  summary: string
  body: BodyView
  outline: OutlineEntry[]
  /** Those of the body that the glossary explains, in their order. */
  acronyms: AcronymView[]
}

/** The fields of the form for a message to the newsroom. */
export type MessageField = 'text' | 'name' | 'email' | 'page'

export interface MessageFormView {
  /** What was typed before the form was refused; empty otherwise. */
  typed: Record<MessageField, string>
  /** What is wrong with it, a sentence for each field. */
  problems: Partial<Record<MessageField, string>>
  /** Why it was not taken, when no field is to blame. */
  reason: string | null
  /** The title of the article that it is about. */
  about: string | null
  /** The moment at which it is shown, signed. */
  instant: string
  /** In letters. */
  longest: Record<MessageField, number>
}

/** A part of a text; the words that were looked for are marked. */
export interface PieceView {
  text: string
  marked: boolean
}

export interface SearchResultView {
  id: string
  href: string
  title: PieceView[]
  passage: PieceView[]
  /** What a card of an article shows; null for a page. */
  article: Pick<ArticleCardView, 'category' | 'published' | 'sample' | 'cover'> | null
}

/** One of the ways to narrow down results. */
export interface SearchFilterView {
  /** The parameter of the address. */
  name: string
  label: string
  /** With the number of results that each leaves. */
  options: { value: string; label: string; count: number; chosen: boolean }[]
}

export interface SearchView {
  /** As it was typed. */
  q: string
  /** Nothing was asked yet, the search is being prepared, or it looked. */
  state: 'empty' | 'preparing' | 'done'
  results: SearchResultView[]
  total: number
  /** From 1. */
  page: number
  pageCount: number
  /** Address of page 1; page n is `${href}&page=n`. */
  href: string
  filters: SearchFilterView[]
  /** How many choices narrow the results down. */
  chosen: number
  sortedByDate: boolean
  /** What was probably meant, and the address to look for it. */
  suggestion: LinkView | null
  /** Whether no text has all the words: the results have some of them. */
  isNearest: boolean
  /** Whether the question was too long, and its end is not looked for. */
  isCut: boolean
  /** The categories that have articles, for where nothing is found. */
  categories: (CategoryView & { count: number })[]
}

/** A draft compared with the public text: there is none yet, it is older, or it is the same. */
export type DraftState = 'unpublished' | 'changed' | 'published'

/** The metadata of a page for search engines and social networks. */
export interface SeoView {
  title: string
  description?: string
  /** Absolute address. */
  canonical: string
  /** For search engines: an example says nothing true. */
  isHidden?: boolean
  /** The path of the list, and its name, whose own feeds the page has. */
  feed?: LinkView
  /** Absolute address of the picture shared with the page. */
  image?: string
  /** What the picture shows, where it is not a page's title with a drawing. */
  imageAlt?: string
  /** Pixels of a picture that is not our own drawing of 1200 × 630. */
  imageSize?: { width: number; height: number }
  /** For an article: data that social networks show with its title. */
  article?: { publishedTime: string; modifiedTime?: string; authors: string[]; section?: string; tags: string[] }
}
