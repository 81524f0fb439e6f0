import type { DefaultServerCellComponentProps } from 'payload'
import { UNTITLED } from '@/payload/editorial/untitled'
import { formAddress, trashedFormAddress } from '@/payload/publication/addresses'

/** The title of a scheduled document; it links to the document's form, where its schedules are changed. */
export async function ScheduledTitleCell({ cellData, payload, rowData }: DefaultServerCellComponentProps) {
  const { documentCollection, documentId } = rowData
  const row = await payload.db.findOne<{ id: string; deletedAt?: string | null }>({
    collection: documentCollection,
    where: { id: { equals: documentId } },
  })
  const address = row?.deletedAt ? trashedFormAddress : formAddress
  return <a href={address(documentCollection, documentId)}>{cellData || UNTITLED}</a>
}
