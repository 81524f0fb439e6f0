'use client'
// Client: an item of Payload's menu.
import { PopupList, useConfig, useDocumentInfo, useEditDepth } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

/** « Versions », in the document's menu, in place of Payload's tab: the bar has one line. */
export function VersionsItem() {
  const { collectionSlug, id } = useDocumentInfo()
  const isInDrawer = useEditDepth() > 1
  const { config } = useConfig()
  if (!id || isInDrawer) return null
  const path = `/collections/${collectionSlug}/${id}/versions` as const
  return <PopupList.Button href={formatAdminURL({ adminRoute: config.routes.admin, path })}>Versions</PopupList.Button>
}
