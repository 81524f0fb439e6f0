import type { DateFieldServerProps, DefaultServerCellComponentProps } from 'payload'
import { frenchDateAndTime } from '@/payload/editorial/paris-time'

/** « 3 décembre 2026 à 08:00 », in Paris time whatever the computer's time zone. */
export function ParisCell({ cellData }: DefaultServerCellComponentProps) {
  return typeof cellData === 'string' ? frenchDateAndTime(cellData) : null
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
