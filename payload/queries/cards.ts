import type { Article } from '@/payload-types'
import { dateView } from '../body-views/date-view'
import { typeset } from '../editorial/typography'
import { addressOf } from '../publication/addresses'
import { CARD_FIELDS } from '../publication/aspects'
import { documentTag } from '../publication/cache-tags'
import { tagPage } from '../server/page-tags'
import { categoryOf, motifOf } from './categories'
import { pictureOf } from './pictures'
import { selectOf } from './select-of'
import type { ArticleCardView, CategoryView, CoverView } from './views'

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
    published: dateView(article.publishedAt),
    readingMinutes: article.readingMinutes ?? 1,
    sample: article.sample ?? false,
    cover: coverOf(article, category),
  }
}

export function articleHref({ slug }: { slug?: string | null }): string {
  return addressOf('articles', slug)
}

export function coverOf(article: CardArticle, category: CategoryView | null): CoverView {
  const motif = motifOf(category)
  const picture = pictureOf(article.cover)
  if (picture) return { kind: 'picture', picture, motif }
  return { kind: 'drawing', motif, key: article.coverKey ?? article.slug ?? article.id }
}
