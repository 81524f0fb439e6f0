import { cache } from 'react'
import { typeset } from '../editorial/typography'
import { addressOf } from '../publication/addresses'
import { CATEGORIES } from '../publication/cache-tags'
import { tagPage } from '../server/page-tags'
import { AS_VISITOR, openPayload } from './reader'
import { absoluteUrl } from './seo'
import type { FollowView } from './views'

/** Returns the feeds that are proposed to readers: that of all articles, then one for each category. */
export const findFollow = cache(async (): Promise<FollowView> => {
  const payload = await openPayload()
  if (!payload) return { feeds: [] }
  tagPage(CATEGORIES)
  const { docs } = await payload.find({ collection: 'categories', ...AS_VISITOR, depth: 0, pagination: false })
  const lists = docs.map(({ title, slug }) => ({ label: typeset(title), href: addressOf('categories', slug) }))
  return {
    feeds: [{ label: 'Toutes les actualités', href: '/blog' }, ...lists].map(({ label, href }) => ({
      label,
      address: absoluteUrl(`${href}/flux.xml`),
      others: [
        { label: 'Atom', href: `${href}/flux.atom` },
        { label: 'JSON Feed', href: `${href}/flux.json` },
      ],
    })),
  }
})
