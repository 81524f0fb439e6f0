import type { PayloadRequest } from 'payload'
import type { PublicRow } from './public-row'
import { noted } from './request-context'

/** Keeps the row as it is before this request writes it (null: there is none): it cannot be read afterwards. */
export function noteRowBefore({ context }: Pick<PayloadRequest, 'context'>, row: PublicRow | null): void {
  context.rowsBefore ??= new Map()
  if (row) context.rowsBefore.set(row.id, row)
}

/** Returns the row as it was before this request wrote it; undefined for a document just created. */
export function rowBefore(req: Pick<PayloadRequest, 'context'>, id: string | undefined): PublicRow | undefined {
  const rows = noted(req, 'rowsBefore')
  return id === undefined ? undefined : rows.get(id)
}
