import type { DefaultServerCellComponentProps } from 'payload'
import { formAddress } from '@/payload/publication/addresses'

/** The title of what is scheduled, which leads to its form: it is there that a schedule is changed. */
export function ScheduledTitleCell({ cellData, rowData }: DefaultServerCellComponentProps) {
  return <a href={formAddress(rowData.documentCollection, rowData.documentId)}>{cellData || 'Sans titre'}</a>
}
