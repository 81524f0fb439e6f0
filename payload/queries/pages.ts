import { cache } from 'react'
import type { Page } from '@/payload-types'
import { tagPage } from '../cache/page-tags'
import { plainText } from '../editorial/plain-text'
import type { RichText } from '../editorial/rich-text'
import { typeset } from '../editorial/typography'
import { addressOf } from '../publication/addresses'
import { addressTag, documentTag } from '../publication/tags'
import { bodyOf } from './body'
import { AS_VISITOR, openPayload } from './reader'
import { absoluteUrl, pageTitle } from './seo'
import type { PageView, SeoView, SiteView } from './views'

const DESCRIPTION_LENGTH = 160

/** Returns a published page, null when visitors may not read one at this slug. */
export const findPage = cache(async (slug: string): Promise<PageView | null> => {
  const payload = await openPayload()
  if (!payload) return null
  tagPage(addressTag(addressOf('pages', slug)))
  const { docs } = await payload.find({
    collection: 'pages',
    ...AS_VISITOR,
    depth: 2,
    limit: 1,
    pagination: false,
    where: { slug: { equals: slug } },
  })
  return docs[0] ? pageViewOf(docs[0]) : null
})

/** Returns what a page shows, with what hangs in it as it was populated. */
export function pageViewOf(page: Page): PageView {
  tagPage(documentTag('pages', page.id))
  return {
    id: page.id,
    slug: page.slug ?? '',
    title: typeset(page.title ?? ''),
    href: addressOf('pages', page.slug),
    breadcrumbs: [{ label: 'Accueil', href: '/' }],
    summary: summaryOf(page.body as RichText),
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
function summaryOf(body: RichText): string {
  const text = typeset(plainText(body).replaceAll('\n', ' '))
  if (text.length <= DESCRIPTION_LENGTH) return text
  return `${text.slice(0, text.lastIndexOf(' ', DESCRIPTION_LENGTH))}…`
}
