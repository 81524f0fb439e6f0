import type { DefaultServerCellComponentProps, Payload } from 'payload'
import { cache } from 'react'
import { allSchedules, type ScheduleEntry } from '@/collections/scheduling/find-schedules'
import { frenchShortDateAndTime } from '@/payload/editorial/paris-time'
import { Remarks } from './remarks'

const LABELS = { published: 'Publié', changed: 'Publié, modifié', draft: 'Brouillon' } as const

/**
 * A document's state in a list, and its next schedule. « Publié, modifié »: readers see the published text, and there is
 * a newer draft.
 */
export async function StatusCell({ cellData, collectionSlug, payload, rowData }: DefaultServerCellComponentProps) {
  const status = cellData === 'published' ? 'published' : await stateOfDraft(payload, collectionSlug, rowData.id)
  const [next] = (await schedulesByDocument(payload)).get(`${collectionSlug}/${rowData.id}`) ?? []
  const remarks = <Remarks payload={payload} id={String(rowData.id)} />
  if (next && status === 'draft' && next.action === 'publish') {
    return (
      <>
        {next.state === 'failed' ? chip('failed', 'Non publié') : chip('scheduled', `Programmé, ${moment(next)}`)}
        {remarks}
      </>
    )
  }
  return (
    <>
      {chip(status, LABELS[status])}
      {next && <small>{sentenceOf(next)}</small>}
      {remarks}
    </>
  )
}

function chip(status: string, label: string) {
  return (
    <span className="sk-status" data-status={status}>
      {label}
    </span>
  )
}

function sentenceOf(next: ScheduleEntry): string {
  if (next.state === 'failed') return next.action === 'publish' ? 'La suite n’a pas paru' : 'Retrait non fait'
  return next.action === 'publish' ? `Suite le ${moment(next)}` : `Retrait le ${moment(next)}`
}

const moment = ({ at }: ScheduleEntry) => frenchShortDateAndTime(at)

/** One query for the whole list, since few documents are scheduled. By `collection/id`, the earliest first. */
const schedulesByDocument = cache(async (payload: Payload) => {
  const byDocument = new Map<string, ScheduleEntry[]>()
  for (const entry of await allSchedules(payload)) {
    const document = `${entry.documentCollection}/${entry.documentId}`
    byDocument.set(document, [...(byDocument.get(document) ?? []), entry])
  }
  return byDocument
})

/** The list shows latest versions: a published document may have a newer draft. */
async function stateOfDraft(
  payload: DefaultServerCellComponentProps['payload'],
  collection: DefaultServerCellComponentProps['collectionSlug'],
  id: string,
): Promise<'changed' | 'draft'> {
  const row = await payload.db.findOne<{ id: string; _status?: string }>({ collection, where: { id: { equals: id } } })
  return row?._status === 'published' ? 'changed' : 'draft'
}
