import type { DefaultServerCellComponentProps } from 'payload'
import { UNTITLED } from '@/payload/editorial/untitled'
import { formAddress, trashedFormAddress } from '@/payload/publication/addresses'

/** The title of what is scheduled, which leads to its form: it is there that a schedule is changed. */
export async function ScheduledTitleCell({ cellData, payload, rowData }: DefaultServerCellComponentProps) {
  const { documentCollection, documentId } = rowData
  const row = await payload.db.findOne<{ id: string; deletedAt?: string | null }>({
    collection: documentCollection,
    where: { id: { equals: documentId } },
  })
  const address = row?.deletedAt ? trashedFormAddress : formAddress
  return <a href={address(documentCollection, documentId)}>{cellData || UNTITLED}</a>
}
