import type { LexicalState } from '@/payload/editorial/lexical'
import type { sampleCovers, samplePictures } from './sample-pictures'

/** The documents that a text may link to: ids of those that the seed has already written. */
export interface SeedReferences {
  /** The id of an article by its slug; throws when the seed has not written it yet. */
  article(slug: string): string
  picture(name: keyof typeof samplePictures): string
  cover(name: keyof typeof sampleCovers): string
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
  /** Without one, the drawing of its category. */
  cover?: keyof typeof sampleCovers
  body(references: SeedReferences): LexicalState
}
