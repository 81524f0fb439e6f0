import type { Payload } from 'payload'
import { cache } from 'react'
import { fieldNamed } from '@/collections/schema/shape'
import { shapeOf } from '@/collections/schema/shape-of'
import { wordsOfRichText } from '@/collections/schema/words'
import type { Page } from '@/payload-types'
import type { RichText } from '../editorial/rich-text'
import { typeset } from '../editorial/typography'
import { addressOf } from '../publication/addresses'
import { documentTag } from '../publication/cache-tags'
import { tagPage } from '../server/page-tags'
import { bodyOf } from './body'
import { findBySlug } from './find-by-slug'
import { openPayload } from './reader'
import { absoluteUrl, pageTitle } from './seo'
import type { PageView, SeoView, SiteView } from './views'

const DESCRIPTION_LENGTH = 160

/** Returns a published page, null when visitors may not read one at this slug. */
export const findPage = cache(async (slug: string): Promise<PageView | null> => {
  const payload = await openPayload()
  if (!payload) return null
  const page = await findBySlug(payload, 'pages', { slug, depth: 2 })
  return page ? pageViewOf(payload, page) : null
})

/** Returns the view of a page; its relations must be populated. */
export function pageViewOf(payload: Payload, page: Page): PageView {
  tagPage(documentTag('pages', page.id))
  return {
    id: page.id,
    slug: page.slug ?? '',
    title: typeset(page.title ?? ''),
    href: addressOf('pages', page.slug),
    breadcrumbs: [{ label: 'Accueil', href: '/' }],
    summary: summaryOf(payload, page),
    ...bodyOf(page.body as RichText, ['contenu', 'titre', 'sommaire']),
  }
}

export function pageSeo(page: PageView, site: SiteView): SeoView {
  return {
    title: pageTitle(page.title, site.name),
    description: page.summary,
    canonical: absoluteUrl(page.href),
    image: absoluteUrl('/opengraph-image'),
  }
}

/** The first words, cut between two of them. */
function summaryOf(payload: Payload, { body }: Page): string {
  const field = fieldNamed(shapeOf(payload.collections.pages.config.fields), 'body')
  const text = typeset(wordsOfRichText(field, body as RichText).replaceAll('\n', ' '))
  if (text.length <= DESCRIPTION_LENGTH) return text
  return `${text.slice(0, text.lastIndexOf(' ', DESCRIPTION_LENGTH))}…`
}
