import type { Category } from '@/payload-types'
import { typeset } from '../editorial/typography'
import { addressOf } from '../publication/addresses'
import { documentTag } from '../publication/cache-tags'
import { tagPage } from '../server/page-tags'
import type { CategoryView, Motif } from './views'

const MOTIFS: readonly Motif[] = ['cooperation', 'metiers', 'etablissements', 'territoire', 'reperes']

/** Returns a populated category, which the page under way then shows; null for an id or nothing. */
export function categoryOf(value: string | Category | null | undefined): CategoryView | null {
  if (!value || typeof value === 'string' || !value.slug) return null
  tagPage(documentTag('categories', value.id, 'name'), documentTag('categories', value.id, 'mark'))
  return {
    title: typeset(value.title),
    slug: value.slug,
    href: addressOf('categories', value.slug),
    mark: value.mark ?? (isMotif(value.slug) ? value.slug : 'neutral'),
  }
}

/** Returns the title of a populated category, which the page under way then names; undefined for an id or nothing. */
export function categoryTitleOf(value: string | Category | null | undefined): string | undefined {
  if (!value || typeof value === 'string' || !value.slug) return undefined
  tagPage(documentTag('categories', value.id, 'name'))
  return typeset(value.title)
}

/** The drawing of a category: the one that goes with its mark, else always the same one of the five. */
export function motifOf(category: CategoryView | null): Motif {
  if (category && category.mark !== 'neutral') return category.mark
  const slug = category?.slug ?? ''
  const sum = [...slug].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0)
  return MOTIFS[sum % MOTIFS.length] ?? 'reperes'
}

function isMotif(slug: string): slug is Motif {
  return (MOTIFS as readonly string[]).includes(slug)
}
