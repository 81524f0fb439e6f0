import { cache } from 'react'
import { typeset } from '../editorial/typography'
import { addressOf } from '../publication/addresses'
import { CATEGORIES, SITE } from '../publication/cache-tags'
import { tagPage } from '../server/page-tags'
import { DEFAULT_SITE_NAME } from '../site-name'
import { AS_VISITOR, openPayload } from './reader'
import type { LinkView, SiteView } from './views'

const EMPTY_SITE: SiteView = { name: DEFAULT_SITE_NAME, tagline: '', navigation: [], footer: [], social: [] }

/** Returns the site's name, menus and footer. The navigation is the categories when no menu was made. */
export const findSite = cache(async (): Promise<SiteView> => {
  const payload = await openPayload()
  if (!payload) return EMPTY_SITE
  const [site, categories] = await Promise.all([
    payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: false, user: null }),
    payload.find({ collection: 'categories', ...AS_VISITOR, depth: 0, pagination: false }),
  ])
  const navigation = linksOf(site.navigation)
  tagPage(SITE, ...(navigation.length > 0 ? [] : [CATEGORIES]))
  return {
    name: site.name || DEFAULT_SITE_NAME,
    tagline: typeset(site.tagline ?? ''),
    navigation:
      navigation.length > 0
        ? navigation
        : categories.docs.map(({ title, slug }) => ({
            label: typeset(title),
            href: addressOf('categories', slug),
          })),
    footer: (site.footer ?? []).map(({ title, links }) => ({ title: typeset(title), links: linksOf(links) })),
    social: linksOf(site.social),
  }
})

function linksOf(links: { label: string; url: string }[] | null | undefined): LinkView[] {
  return (links ?? []).map(({ label, url }) => ({ label: typeset(label), href: url }))
}
