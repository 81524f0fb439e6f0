import type { LexicalState } from './lexical'
import type { samplePictures } from './sample-pictures'

/** What a text may point at: ids of what the seed has already written. */
export interface SeedReferences {
  /** The id of an article by its slug; throws when the seed has not written it yet. */
  article(slug: string): string
  picture(name: keyof typeof samplePictures): string
  /** The « fiche d’accueil », a PDF. */
  document: string
}

/** An article of the first visit, of our own writing and marked « Exemple ». */
export interface SampleArticle {
  title: string
  slug: string
  excerpt: string
  /** The slug of one of the five categories. */
  category: string
  inDossier: boolean
  /** ISO 8601. */
  publishedAt: string
  tags: string[]
  body(references: SeedReferences): LexicalState
}
