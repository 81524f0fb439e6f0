import type { Endpoint, Where } from 'payload'
import { parisClock } from '@/payload/editorial/paris-time'
import { isAdmin, personOf } from '../access'
import { forbidden } from '../checks/http-errors'
import { BYTE_ORDER_MARK, csvHeader, csvRow } from './csv'
import { linesAsked } from './lines'
import { headOf, record } from './record'

/** `GET /api/journal/csv`, admins: the lines of the list's filters as a table, the oldest first. It leaves a line. */
export const exportEndpoint: Endpoint = {
  path: '/csv',
  method: 'get',
  handler: async (req) => {
    if (!isAdmin(personOf(req))) throw forbidden('Seule l’administration lit le journal.')
    const where = (req.query.where ?? {}) as Where
    const { number } = await headOf(req)
    // Before anything is recorded and sent: a filter that cannot be read is refused.
    const lines = linesAsked(req, where, number)
    const first = await lines.next()
    await record(req, { event: 'journal-exported' })
    const day = parisClock(new Date().toISOString()).slice(0, 10)
    return new Response(asStream(rowsOf(first, lines)), {
      headers: {
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename="journal-${day}.csv"`,
        'content-type': 'text/csv; charset=utf-8',
      },
    })
  },
}

type Lines = ReturnType<typeof linesAsked>

async function* rowsOf(first: Awaited<ReturnType<Lines['next']>>, rest: Lines): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvHeader()
  for (let batch = first; !batch.done; batch = await rest.next()) yield batch.value.map(csvRow).join('')
}

/** Asks for the next rows when the reader took those before: no more than one batch waits in memory. */
function asStream(rows: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await rows.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await rows.return(undefined)
    },
  })
}
