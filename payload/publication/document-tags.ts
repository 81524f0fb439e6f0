import { aspectTags, takenAddressTags } from './aspects'
import { addressTag, CATEGORIES, documentTag, FRONT_PAGE, PAGES, SITE, SITEMAP } from './cache-tags'
import { changeOf, isSame } from './change'
import type { PublicRow } from './public-row'

/** Returns the tags of all pages that a write to a page changed, from its public row before and after the write. */
export function pageTags(was: PublicRow | null, is: PublicRow | null): string[] {
  // The sitemap gives the date of a page's last publication, changed or not.
  if (changeOf(was, is) === 'nothing') return was?.updatedAt === is?.updatedAt ? [] : [SITEMAP]
  const isNamedOtherwise = was?.title !== is?.title || was?.slug !== is?.slug
  return [
    SITEMAP,
    ...(isNamedOtherwise ? [PAGES] : []),
    ...aspectTags('pages', was, is),
    ...takenAddressTags('pages', was, is),
  ]
}

/** Returns the tags of all pages that a write to a category, a dossier or a signature changed. */
export function classifierTags(
  collection: 'categories' | 'dossiers' | 'people',
  before: PublicRow | null,
  after: PublicRow | null,
): string[] {
  if (isSame(before, after)) return []
  const hasNewAddress = before?.slug !== after?.slug
  const hasNewTitle = before?.title !== after?.title
  return [
    ...aspectTags(collection, before, after),
    ...(hasNewAddress ? [SITEMAP] : []),
    ...takenAddressTags(collection, before, after),
    ...(collection === 'categories' && (hasNewAddress || hasNewTitle) ? [CATEGORIES] : []),
  ]
}

export function mediaTags(before: PublicRow | null, after: PublicRow | null): string[] {
  const row = after ?? before
  if (!row || isSame(before, after)) return []
  // The sitemap has the addresses of pictures.
  return [documentTag('media', row.id), ...(before && before.filename !== after?.filename ? [SITEMAP] : [])]
}

/** Returns the tag of the pages that show a figure, if they show another one now: not who looks after it, nor until when. */
export function figureTags(before: PublicRow | null, after: PublicRow | null): string[] {
  const row = after ?? before
  return !row || isSame(shownOf(before), shownOf(after)) ? [] : [documentTag('figures', row.id)]
}

function shownOf(row: PublicRow | null) {
  if (!row) return null
  const { owner: _owner, recheckOn: _recheckOn, ...shown } = row
  return shown
}

/** Returns the tags of the addresses that a redirect leads from, and led from. */
export function redirectTags(before: PublicRow | null, after: PublicRow | null): string[] {
  return [before?.from, after?.from].filter((from) => typeof from === 'string').map(addressTag)
}

/** Returns the tags of all pages that a change of the site's settings changed: all of them, or the home page alone. */
export function siteTags(before: Record<string, unknown> | null, after: Record<string, unknown> | null): string[] {
  const { lead: leadBefore, dossier: dossierBefore, ...restBefore } = before ?? {}
  const { lead, dossier, ...rest } = after ?? {}
  const front = [leadBefore, dossierBefore]
  return [...(isSame(front, [lead, dossier]) ? [] : [FRONT_PAGE]), ...(isSame(restBefore, rest) ? [] : [SITE])]
}
