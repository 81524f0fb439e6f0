import type { CollectionSlug, DefaultServerCellComponentProps, Payload, TextFieldServerProps } from 'payload'
import { formAddress, trashedFormAddress } from '@/payload/publication/addresses'
import { isDraftable } from '@/payload/publication/public-row'

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
  const words = title || (await presentTitle(payload, documentCollection, documentId)) || 'Sans titre'
  return <a href={address(documentCollection as never, documentId)}>{words}</a>
}

/** A line has no title of a text that visitors do not read: the list shows the one it has now. Admins alone see lines, and they read every draft. */
async function presentTitle(payload: Payload, collection: string, id: string): Promise<string | null> {
  if (!isDraftable(collection)) return null
  const text = await payload.findByID({
    collection,
    id,
    depth: 0,
    disableErrors: true,
    draft: true,
    select: { title: true },
    trash: true,
  })
  return text?.title ?? null
}
