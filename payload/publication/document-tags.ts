import { addressOf } from './addresses'
import { aspectTags } from './aspects'
import { changeOf, isSame } from './change'
import { isPublic, type PublicRow } from './public-row'
import { addressTag, CATEGORIES, documentTag, FRONT_PAGE, SITE, SITEMAP } from './tags'

export type Row = Record<string, unknown> & { id: string }

/** Returns the tags of all pages that a write to a page changed. */
export function pageTags(before: PublicRow | null, after: PublicRow | null): string[] {
  const row = after ?? before
  // The sitemap tells when a page was last published, changed or not.
  const isDatedOtherwise = isPublic(after) && before?.updatedAt !== after?.updatedAt
  if (changeOf(before, after) === 'nothing') return isDatedOtherwise ? [SITEMAP] : []
  const was = isPublic(before) ? before : null
  const is = isPublic(after) ? after : null
  return [
    SITEMAP,
    ...(row ? aspectTags('pages', row.id, was, is) : []),
    ...(is && is.slug !== was?.slug ? [addressTag(addressOf('pages', is.slug))] : []),
  ]
}

/** Returns the tags of all pages that a write to a category, a dossier or a signature changed. */
export function classifierTags(
  collection: 'categories' | 'dossiers' | 'people',
  before: Row | null,
  after: Row | null,
): string[] {
  const row = after ?? before
  if (!row || isSame(before, after)) return []
  const hasNewAddress = before?.slug !== after?.slug
  const hasNewTitle = before?.title !== after?.title
  return [
    ...aspectTags(collection, row.id, before, after),
    ...(hasNewAddress ? [SITEMAP] : []),
    ...(hasNewAddress && after ? [addressTag(addressOf(collection, String(after.slug)))] : []),
    ...(collection === 'categories' && (hasNewAddress || hasNewTitle) ? [CATEGORIES] : []),
  ]
}

export function mediaTags(before: Row | null, after: Row | null): string[] {
  const row = after ?? before
  return row && !isSame(before, after) ? [documentTag('media', row.id)] : []
}

/** Returns the tags of the addresses that a redirect leads from, and led from. */
export function redirectTags(before: Row | null, after: Row | null): string[] {
  return [before?.from, after?.from].filter((from) => typeof from === 'string').map(addressTag)
}

/** Returns the tags of all pages that a change of the site's settings changed: all of them, or the home page alone. */
export function siteTags(before: Record<string, unknown> | null, after: Record<string, unknown> | null): string[] {
  const { lead: leadBefore, dossier: dossierBefore, ...restBefore } = before ?? {}
  const { lead, dossier, ...rest } = after ?? {}
  const front = [leadBefore, dossierBefore]
  return [...(isSame(front, [lead, dossier]) ? [] : [FRONT_PAGE]), ...(isSame(restBefore, rest) ? [] : [SITE])]
}
