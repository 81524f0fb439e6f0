import type { DefaultServerCellComponentProps, Payload } from 'payload'
import { cache } from 'react'
import { isMadeByDeletedAccount } from '@/collections/history/author'
import { DELETED_ACCOUNT_NAME } from '@/payload/editorial/deleted-account'
import type { DraftableSlug } from '@/payload/publication/public-row'

/** Who made a document: a name, that the account is gone, or nothing when no account made it. */
export async function CreatorCell({ cellData, collectionSlug, payload, rowData }: DefaultServerCellComponentProps) {
  const id = cellData && typeof cellData === 'object' ? cellData.id : cellData
  if (id) return await nameOf(payload, id)
  return (await isMadeByDeletedAccount(payload, collectionSlug as DraftableSlug, rowData.id))
    ? DELETED_ACCOUNT_NAME
    : '—'
}

/** One query for each person of a list. */
const nameOf = cache(async (payload: Payload, id: string) => {
  const account = await payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true })
  return account?.name ?? DELETED_ACCOUNT_NAME
})
