import type { Payload, PayloadRequest, Where } from 'payload'
import type { Line } from './chain'

const BATCH = 500

/** Gives the lines of the journal as the database keeps them, by their number, some hundreds at a time. */
export function linesInOrder(payload: Payload, where: Where = {}): AsyncGenerator<Line[]> {
  return inBatches(async (last) => {
    const { docs } = await payload.db.find<Line & { id: string }>({
      collection: 'journal',
      limit: BATCH,
      pagination: false,
      sort: 'number',
      where: { and: [where, { number: { greater_than: last } }] },
    })
    return docs
  })
}

/** Gives the lines that the person of a request may read and asked for, up to a number, as `linesInOrder` does. */
export function linesAsked(req: PayloadRequest, where: Where, upTo: number): AsyncGenerator<Line[]> {
  return inBatches(async (last) => {
    const { docs } = await req.payload.find({
      collection: 'journal',
      depth: 0,
      limit: BATCH,
      overrideAccess: false,
      pagination: false,
      sort: 'number',
      user: req.user,
      where: { and: [where, { number: { greater_than: last, less_than_equal: upTo } }] },
    })
    return docs as unknown as Line[]
  })
}

/** Gives what `read` returns of the lines after a number, until there are no more. */
async function* inBatches(read: (last: number) => Promise<Line[]>): AsyncGenerator<Line[]> {
  let last = 0
  for (;;) {
    const lines = await read(last)
    if (lines.length === 0) return
    last = lines.at(-1)?.number ?? last
    yield lines
  }
}
