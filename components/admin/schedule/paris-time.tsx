import type { DateFieldServerProps, DefaultServerCellComponentProps } from 'payload'
import { frenchDateAndTime } from '@/payload/editorial/paris-time'
import { formAddress } from '@/payload/publication/addresses'

/** « 3 décembre 2026 à 08:00 », in Paris time whatever the computer's time zone; in the first column, it opens the row. */
export function ParisCell({ cellData, collectionSlug, link, rowData }: DefaultServerCellComponentProps) {
  if (typeof cellData !== 'string') return null
  const moment = frenchDateAndTime(cellData)
  return link ? <a href={formAddress(collectionSlug as never, String(rowData.id))}>{moment}</a> : moment
}

/** The same in a form, to be read only, in place of Payload's own field (P49). */
export function ParisField({ data, field }: DateFieldServerProps) {
  const at: unknown = data?.[field.name]
  return (
    <dl className="sk-paris-time">
      <dt>{typeof field.label === 'string' ? field.label : null}</dt>
      <dd>{typeof at === 'string' ? frenchDateAndTime(at) : null}</dd>
    </dl>
  )
}
