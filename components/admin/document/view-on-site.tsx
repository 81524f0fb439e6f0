'use client'
// Client: follows the form, so that the link appears as soon as the document is published.
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { addressOf } from '@/payload/publication/addresses'
import type { DraftableSlug, PublicRow } from '@/payload/publication/public-row'
import { requestJson } from '../requests'
import { useDocumentAddress } from '../saving/document-requests'

/** « Voir sur le site », for articles and pages: opens the published page; nothing while there is none. */
export function ViewOnSite() {
  const { collectionSlug } = useDocumentInfo()
  const slug = usePublishedSlug()
  if (!slug) return null
  return (
    <a
      className="btn btn--style-secondary btn--size-medium sk-view-on-site"
      href={addressOf(collectionSlug as DraftableSlug, slug)}
      target="_blank"
      rel="noreferrer"
    >
      Voir sur le site
    </a>
  )
}

/** Returns the published slug. The form holds the draft's, which differs between a rename and its publication. */
function usePublishedSlug(): string | null {
  const { data, hasPublishedDoc } = useDocumentInfo()
  const address = useDocumentAddress()
  const [slug, setSlug] = useState<string | null>(null)
  const status: unknown = data?._status
  const formSlug: unknown = data?.slug

  // biome-ignore lint/correctness/useExhaustiveDependencies: a save that changes status or slug may have published.
  useEffect(() => {
    if (!hasPublishedDoc) {
      setSlug(null)
      return
    }
    let isLatest = true
    void readPublishedSlug(address).then((published) => {
      if (isLatest) setSlug(published)
    })
    return () => {
      isLatest = false
    }
  }, [address, formSlug, hasPublishedDoc, status])

  return slug
}

/** Returns null when nothing is published, and when the site does not answer. */
async function readPublishedSlug(address: string): Promise<string | null> {
  const query = 'draft=false&depth=0&select[slug]=true&select[_status]=true'
  const { ok, body } = await requestJson<Pick<PublicRow, '_status' | 'slug'>>(`${address}?${query}`)
  return ok && body._status === 'published' ? (body.slug ?? null) : null
}
