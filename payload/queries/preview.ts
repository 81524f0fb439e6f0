import type { Payload } from 'payload'
import { cache } from 'react'
import type { Article, Page } from '@/payload-types'
import { UNTITLED } from '../editorial/untitled'
import { formAddress, loginAddress, previewAddress } from '../publication/addresses'
import type { DraftableSlug } from '../publication/public-row'
import { articleViewOf } from './articles'
import { pageViewOf } from './page-views'
import { AS_VISITOR, openPayload } from './reader'
import type { ArticleView, DraftState, PageView } from './views'

/** The answer to a request for a preview: the draft, the login's address, or nothing. */
export type Preview<View> = Seen<View> | { kind: 'login'; href: string } | { kind: 'missing' }

export interface Seen<View> {
  kind: 'seen'
  view: View
  state: DraftState
  /** Address of the form where the draft is written. */
  form: string
}

/** Stands in for the slug that a draft does not have yet. */
const NO_SLUG = 'sans-adresse'

/**
 * Returns an article as its page will be: its latest version, if the session in `headers` may read it. Without a
 * publication date it is shown as published now.
 */
export const previewArticle = cache((id: string, headers: Headers): Promise<Preview<ArticleView>> => {
  return preview('articles', id, headers, (article: Article, payload) => {
    const publishedAt = article.publishedAt ?? new Date().toISOString()
    return articleViewOf(payload, { ...article, publishedAt })
  })
})

/** Returns a page of the site as it will be, the same way. */
export const previewPage = cache((id: string, headers: Headers): Promise<Preview<PageView>> => {
  return preview('pages', id, headers, (page: Page, payload) => pageViewOf(payload, page))
})

async function preview<Draft extends Article | Page, View>(
  collection: DraftableSlug,
  id: string,
  headers: Headers,
  viewOf: (draft: Draft, payload: Payload) => View | Promise<View>,
): Promise<Preview<View>> {
  const payload = await openPayload()
  if (!payload) return { kind: 'missing' }
  const { user } = await payload.auth({ headers })
  if (!user) return { kind: 'login', href: loginAddress(previewAddress(collection, id)) }

  const draft = await payload.findByID({
    collection,
    id,
    depth: 0,
    disableErrors: true,
    draft: true,
    overrideAccess: false,
    user,
  })
  if (!draft) return { kind: 'missing' }
  // Its relations are read as a visitor: a link to another draft leads nowhere.
  const shown = await payload.findByID({ collection, id, ...AS_VISITOR, data: { ...draft }, depth: 2 })
  const { totalDocs: published } = await payload.count({
    collection,
    overrideAccess: false,
    user: null,
    where: { id: { equals: id } },
  })
  const named = { ...shown, title: shown.title || UNTITLED, slug: shown.slug || NO_SLUG }
  return {
    kind: 'seen',
    view: await viewOf(named as Draft, payload),
    state: stateOf(draft, published > 0),
    form: formAddress(collection, id),
  }
}

function stateOf({ _status }: Pick<Article, '_status'>, isPublished: boolean): DraftState {
  if (!isPublished) return 'unpublished'
  return _status === 'published' ? 'published' : 'changed'
}
