'use client'
// Client: follows the form, so that the link appears as soon as the document is published.
import { useDocumentInfo } from '@payloadcms/ui'

const FOLDERS: Record<string, string> = { articles: '/blog/', pages: '/' }

/** « Voir sur le site »: opens the published page; nothing while there is none. */
export function ViewOnSite() {
  const { collectionSlug, data, hasPublishedDoc } = useDocumentInfo()
  const folder = FOLDERS[collectionSlug ?? '']
  const slug: unknown = data?.slug
  if (!hasPublishedDoc || folder === undefined || typeof slug !== 'string') return null
  return (
    <a
      className="btn btn--style-secondary btn--size-medium sk-view-on-site"
      href={`${folder}${slug}`}
      target="_blank"
      rel="noreferrer"
    >
      Voir sur le site
    </a>
  )
}
