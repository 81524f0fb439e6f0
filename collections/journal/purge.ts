import type { Payload } from 'payload'
import { inTransaction } from '@/payload/adapters/database/in-transaction'
import { frenchDate } from '@/payload/editorial/dates'
import { env } from '@/payload/env'
import type { Line } from './chain'
import { purgeMark } from './purge-mark'
import { record } from './record'
import { endOfTerm } from './term'

/** Lines to a transaction: the next run removes the others. */
const AT_ONCE = 2_000

/**
 * Removes the lines that are past their term, whole days (UTC) at a time, and appends a line that names the last of them
 * by its number and its hash: the chain is proven from there. Both happen or neither.
 */
export async function purgeJournal(payload: Payload, now: Date = new Date()): Promise<void> {
  const limit = endOfTerm(now, env.JOURNAL_MONTHS)
  await inTransaction(payload, async (req) => {
    const { docs } = await payload.db.find<Line & { id: string }>({
      collection: 'journal',
      limit: AT_ONCE,
      pagination: false,
      req,
      select: { at: true, hash: true, number: true },
      sort: 'number',
      where: {},
    })
    const kept = docs.findIndex(({ at }) => new Date(at).toISOString() >= limit)
    const last = (kept === -1 ? docs : docs.slice(0, kept)).at(-1)
    if (!last) return
    await record(req, {
      event: 'journal-purged',
      on: { collection: 'journal', id: purgeMark(last) },
      detail: `jusqu’au numéro ${last.number}, du ${frenchDate(new Date(last.at).toISOString())}`,
    })
    await payload.db.deleteMany({ collection: 'journal', req, where: { number: { less_than_equal: last.number } } })
  })
}
