import type { DefaultServerCellComponentProps } from 'payload'
import { frenchDate } from '@/payload/editorial/dates'
import { parisDayOf } from '@/payload/editorial/paris-day'

/** The day on which a shared figure is to be verified, in a list; with a mark once it has come. */
export function RecheckCell({ cellData }: Pick<DefaultServerCellComponentProps, 'cellData'>) {
  if (typeof cellData !== 'string') return null
  const isDue = parisDayOf(cellData) <= parisDayOf(new Date().toISOString())
  return (
    <>
      {frenchDate(cellData)}{' '}
      {isDue && (
        <span className="sk-status" data-status="proposed">
          À revérifier
        </span>
      )}
    </>
  )
}
