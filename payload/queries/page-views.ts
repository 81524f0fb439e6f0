import type { Payload } from 'payload'
import { cache } from 'react'
import { fieldNamed } from '@/collections/schema/shape'
import { shapeOf } from '@/collections/schema/shape-of'
import { wordsOfRichText } from '@/collections/schema/words'
import type { Page } from '@/payload-types'
import { type LexicalState, richText } from '../editorial/lexical'
import { publisherNodes } from '../editorial/publisher'
import type { RichText } from '../editorial/rich-text'
import { typeset } from '../editorial/typography'
import { addressOf } from '../publication/addresses'
import { documentTag, SITE } from '../publication/cache-tags'
import { tagPage } from '../server/page-tags'
import { bodyOf } from './body'
import { findBySlug } from './find-by-slug'
import { readGlossary } from './glossary'
import { openPayload } from './reader'
import { absoluteUrl, pageTitle } from './seo'
import type { PageView, SeoView, SiteView } from './views'

const DESCRIPTION_LENGTH = 160

/** Returns a published page, null when visitors may not read one at this slug. */
export const findPage = cache(async (slug: string): Promise<PageView | null> => {
  const payload = await openPayload()
  if (!payload) return null
  const page = await findBySlug(payload, 'pages', { slug, depth: 2 })
  return page ? await pageViewOf(payload, page) : null
})

/** Returns the view of a page; its relations must be populated. */
export async function pageViewOf(payload: Payload, page: Page): Promise<PageView> {
  tagPage(documentTag('pages', page.id))
  const body = await withPublisher(payload, page)
  return {
    id: page.id,
    slug: page.slug ?? '',
    title: typeset(page.title ?? ''),
    href: addressOf('pages', page.slug),
    breadcrumbs: [{ label: 'Accueil', href: '/' }],
    summary: summaryOf(payload, page),
    ...bodyOf(body, ['contenu', 'titre', 'sommaire'], await readGlossary(payload)),
  }
}

/** The text, and below it what the settings say of the publisher, when the page has such a role. */
async function withPublisher(payload: Payload, { body, role }: Page): Promise<RichText> {
  if (!role) return body as RichText
  tagPage(SITE)
  const { publisher } = await payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: false, user: null })
  const text = (body ?? richText()) as LexicalState
  const children = [...text.root.children, ...publisherNodes(role, publisher ?? {})]
  return { ...text, root: { ...text.root, children } } as RichText
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
