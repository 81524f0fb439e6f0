import type { Article } from '@/payload-types'
import { frenchDate } from '../editorial/dates'
import { typeset } from '../editorial/typography'
import { categoryOf, motifOf } from './categories'
import { pictureOf } from './pictures'
import type { ArticleCardView, CategoryView, CoverView, DateView } from './views'

/** The fields that a card shows: never the text itself. */
export const CARD_FIELDS = {
  title: true,
  slug: true,
  excerpt: true,
  category: true,
  cover: true,
  coverKey: true,
  publishedAt: true,
  readingMinutes: true,
  sample: true,
} as const

export type CardArticle = Pick<Article, 'id' | keyof typeof CARD_FIELDS>

export function cardOf(article: CardArticle): ArticleCardView {
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
  return `/blog/${slug}`
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
