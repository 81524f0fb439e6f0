import type { DefaultServerCellComponentProps } from 'payload'

const WORDS = { published: 'Publié', changed: 'Publié, modifié', draft: 'Brouillon' } as const

/** A document's state in a list. « Publié, modifié »: readers see the published text, a newer draft waits. */
export async function StatusCell({ cellData, collectionSlug, payload, rowData }: DefaultServerCellComponentProps) {
  const status = cellData === 'published' ? 'published' : await stateOfDraft(payload, collectionSlug, rowData.id)
  return (
    <span className="sk-status" data-status={status}>
      {WORDS[status]}
    </span>
  )
}

/** The list shows latest versions: a draft there may stand before a published row. */
async function stateOfDraft(
  payload: DefaultServerCellComponentProps['payload'],
  collection: DefaultServerCellComponentProps['collectionSlug'],
  id: string,
): Promise<'changed' | 'draft'> {
  const row = await payload.db.findOne<{ id: string; _status?: string }>({ collection, where: { id: { equals: id } } })
  return row?._status === 'published' ? 'changed' : 'draft'
}
