import type { DefaultServerCellComponentProps } from 'payload'
import { frenchDateAndTime } from '@/payload/editorial/paris-time'

/** « 3 décembre 2026 à 08:00 », as clocks in Paris say it wherever the computer is. */
export function ParisCell({ cellData }: DefaultServerCellComponentProps) {
  return typeof cellData === 'string' ? frenchDateAndTime(cellData) : null
}
