import type { Category } from '@/payload-types'
import { tagPage } from '../cache/page-tags'
import { typeset } from '../editorial/typography'
import { addressOf } from '../publication/addresses'
import { documentTag } from '../publication/tags'
import type { CategoryView, Motif } from './views'

const MOTIFS: readonly Motif[] = ['cooperation', 'metiers', 'etablissements', 'territoire', 'reperes']

/** Returns a populated category, which the page under way then shows; null for an id or nothing. */
export function categoryOf(value: string | Category | null | undefined): CategoryView | null {
  if (!value || typeof value === 'string' || !value.slug) return null
  tagPage(documentTag('categories', value.id, 'name'))
  return {
    title: typeset(value.title),
    slug: value.slug,
    href: addressOf('categories', value.slug),
    mark: isMotif(value.slug) ? value.slug : 'neutral',
  }
}

/** The drawing of a category: its own among the five of the design, else always the same one of the five. */
export function motifOf(category: CategoryView | null): Motif {
  const slug = category?.slug ?? ''
  if (isMotif(slug)) return slug
  const sum = [...slug].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0)
  return MOTIFS[sum % MOTIFS.length] ?? 'reperes'
}

/** In the order of the French alphabet: a database puts É after Z. */
export function inFrenchOrder<Titled extends { title: string }>(categories: Titled[]): Titled[] {
  return categories.toSorted((a, b) => a.title.localeCompare(b.title, 'fr'))
}

function isMotif(slug: string): slug is Motif {
  return (MOTIFS as readonly string[]).includes(slug)
}
