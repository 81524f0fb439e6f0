import type { Payload } from 'payload'
import type { Article } from '@/payload-types'
import { typeset } from '../editorial/typography'
import { inList, OLDEST_FIRST } from '../publication/article-lists'
import { documentTag, listTag } from '../publication/cache-tags'
import { relationId } from '../publication/relation-id'
import { tagPage } from '../server/page-tags'
import { articleHref } from './cards'
import { AS_VISITOR } from './reader'
import type { LinkView, SeriesView } from './views'

/** Returns the place of an article in its dossier, which is read in order; null where no other article is in it. */
export async function seriesOf(payload: Payload, article: Article): Promise<SeriesView | null> {
  const dossier = relationId(article.dossier)
  if (!dossier) return null
  tagPage(listTag(`dossier:${dossier}`))
  const { docs } = await payload.find({
    collection: 'articles',
    ...AS_VISITOR,
    depth: 0,
    pagination: false,
    select: { title: true, slug: true },
    sort: OLDEST_FIRST,
    where: inList(`dossier:${dossier}`),
  })
  const index = docs.findIndex(({ id }) => id === article.id)
  if (index < 0 || docs.length < 2) return null
  return {
    position: index + 1,
    count: docs.length,
    previous: linkTo(docs[index - 1]),
    next: linkTo(docs[index + 1]),
  }
}

function linkTo(article: Pick<Article, 'id' | 'title' | 'slug'> | undefined): LinkView | null {
  if (!article) return null
  tagPage(documentTag('articles', article.id, 'name'))
  return { label: typeset(article.title ?? ''), href: articleHref(article) }
}
