import type { Payload, PayloadRequest, Where } from 'payload'
import type { Line } from './chain'

const BATCH = 500

/** Gives the lines of the journal as the database keeps them, by their number, some hundreds at a time. */
export async function* linesInOrder(payload: Payload, where: Where = {}): AsyncGenerator<Line[]> {
  let last = 0
  for (;;) {
    const { docs } = await payload.db.find<Line & { id: string }>({
      collection: 'journal',
      limit: BATCH,
      pagination: false,
      sort: 'number',
      where: { and: [where, { number: { greater_than: last } }] },
    })
    if (docs.length === 0) return
    last = docs.at(-1)?.number ?? last
    yield docs
  }
}

/** Gives the lines that the person of a request may read and asked for, up to a number, as `linesInOrder` does. */
export async function* linesAsked(req: PayloadRequest, where: Where, upTo: number): AsyncGenerator<Line[]> {
  let last = 0
  for (;;) {
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
    if (docs.length === 0) return
    last = docs.at(-1)?.number ?? last
    yield docs as unknown as Line[]
  }
}
