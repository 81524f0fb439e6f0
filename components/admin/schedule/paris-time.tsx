import type { DateFieldServerProps, DefaultServerCellComponentProps } from 'payload'
import { frenchDateAndTime } from '@/payload/editorial/paris-time'

/** « 3 décembre 2026 à 08:00 », as clocks in Paris say it wherever the computer is. */
export function ParisCell({ cellData }: DefaultServerCellComponentProps) {
  return typeof cellData === 'string' ? frenchDateAndTime(cellData) : null
}

/** The same in a form, to be read only: Payload's own field says the hour of the computer. */
export function ParisField({ data, field }: DateFieldServerProps) {
  const at: unknown = data?.[field.name]
  return (
    <dl className="sk-paris-time">
      <dt>{typeof field.label === 'string' ? field.label : null}</dt>
      <dd>{typeof at === 'string' ? frenchDateAndTime(at) : null}</dd>
    </dl>
  )
}
