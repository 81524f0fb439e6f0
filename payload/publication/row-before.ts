import type { PayloadRequest } from 'payload'
import type { PublicRow } from './public-row'

/** Keeps the row as it is before this request writes it: afterwards nobody else knows. */
export function noteRowBefore(req: PayloadRequest, row: PublicRow): void {
  rowsBefore(req).set(row.id, row)
}

/** Returns the row as it was before this request wrote it; undefined for a document just created. */
export function rowBefore(req: PayloadRequest, id: string | undefined): PublicRow | undefined {
  return id === undefined ? undefined : rowsBefore(req).get(id)
}

function rowsBefore(req: PayloadRequest): Map<string, PublicRow> {
  const rows = (req.context.rowsBefore as Map<string, PublicRow> | undefined) ?? new Map<string, PublicRow>()
  req.context.rowsBefore = rows
  return rows
}
