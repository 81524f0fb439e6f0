import type { Metadata } from 'next'
import type { MetaConfig } from 'payload'

/** `admin.meta` in Next's own words: Payload copies the type so deeply that a URL is none in it. */
type Settings = Pick<MetaConfig, 'defaultOGImageType' | 'titleSuffix'> & Metadata

/**
 * Returns the metadata of an admin page under our settings (`admin.meta`) wherever Payload leaves them out: its page
 * for a missing address reads none of them, every form has « Payload, CMS » among its keywords.
 */
export function adminMetadata(page: Metadata, meta: MetaConfig): Metadata {
  const { defaultOGImageType, titleSuffix, ...ours } = meta as Settings
  return {
    ...page,
    ...ours,
    description: page.description || ours.description,
    keywords: null,
    openGraph: { ...ours.openGraph, title: page.title ?? undefined },
  }
}
