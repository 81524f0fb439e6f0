import type { Article } from '@/payload-types'
import { frenchDate } from '../editorial/dates'
import { typeset } from '../editorial/typography'
import { addressOf } from '../publication/addresses'
import { CARD_FIELDS } from '../publication/aspects'
import { documentTag } from '../publication/cache-tags'
import { tagPage } from '../server/page-tags'
import { categoryOf, motifOf } from './categories'
import { pictureOf } from './pictures'
import { selectOf } from './select-of'
import type { ArticleCardView, CategoryView, CoverView, DateView } from './views'

/** The fields that a card shows, for `select`. */
export const CARD_SELECT = selectOf(CARD_FIELDS)

type CardField = (typeof CARD_FIELDS)[number]

export type CardArticle = Pick<Article, 'id' | CardField>

/** Returns the card of an article, which the page under way then shows. */
export function cardOf(article: CardArticle): ArticleCardView {
  tagPage(documentTag('articles', article.id, 'card'))
  const category = categoryOf(article.category)
  return {
    id: article.id,
    title: typeset(article.title ?? ''),
    href: articleHref(article),
    ...(article.excerpt && { excerpt: typeset(article.excerpt) }),
    category,
    published: dateOf(article.publishedAt),
    readingMinutes: article.readingMinutes ?? 1,
    sample: article.sample ?? false,
    cover: coverOf(article, category),
  }
}

export function articleHref({ slug }: { slug?: string | null }): string {
  return addressOf('articles', slug)
}

/** A published article has a date; the epoch would show at once that one had not. */
export function dateOf(iso: string | null | undefined): DateView {
  const date = iso ?? new Date(0).toISOString()
  return { iso: date, label: frenchDate(date) }
}

export function coverOf(article: CardArticle, category: CategoryView | null): CoverView {
  const motif = motifOf(category)
  const picture = pictureOf(article.cover)
  if (picture) return { kind: 'picture', picture, motif }
  return { kind: 'drawing', motif, key: article.coverKey ?? article.slug ?? article.id }
}
