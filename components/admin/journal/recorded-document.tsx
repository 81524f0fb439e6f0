import type { CollectionSlug, DefaultServerCellComponentProps, Payload, TextFieldServerProps } from 'payload'
import { formAddress, trashedFormAddress } from '@/payload/publication/addresses'

interface Recorded {
  documentCollection?: string | null
  documentId?: string | null
  title?: string | null
}

/** The title of the document that a line is about, in the list of lines; it links to the document that is still there. */
export async function RecordedDocumentCell({ payload, rowData }: DefaultServerCellComponentProps) {
  return await linkedTitle(payload, rowData)
}

/** The same in the form of a line. */
export async function RecordedDocumentField({ data, field, payload }: TextFieldServerProps) {
  return (
    <dl className="sk-paris-time">
      <dt>{typeof field.label === 'string' ? field.label : null}</dt>
      <dd>{await linkedTitle(payload, data)}</dd>
    </dl>
  )
}

async function linkedTitle(payload: Payload, { documentCollection, documentId, title }: Recorded) {
  if (!documentCollection || !documentId || !(documentCollection in payload.collections)) return title ?? null
  const row = await payload.db.findOne<{ id: string; deletedAt?: string | null }>({
    collection: documentCollection as CollectionSlug,
    where: { id: { equals: documentId } },
  })
  if (!row) return title ?? null
  const address = row.deletedAt ? trashedFormAddress : formAddress
  return <a href={address(documentCollection as never, documentId)}>{title || 'Sans titre'}</a>
}
