import type { Payload } from 'payload'
import { cache } from 'react'
import { type Counts, countsOf } from '@/collections/report/counts'

/** How many remarks the last report of a document has, in a list: on red when some block its publication. */
export async function Remarks({ payload, id }: { payload: Payload; id: string }) {
  const counts = (await batchOf(payload).counts(id)).get(id)
  if (!counts || counts.findings === 0) return null
  const { findings, blocking } = counts
  return (
    <small className="sk-remarks" data-blocks={blocking > 0 || undefined}>
      {findings} {findings > 1 ? 'remarques' : 'remarque'}
      {blocking > 0 && <span className="sk-unseen">, dont {blocking} à régler pour publier</span>}
    </small>
  )
}

/** One query for the rows of a list that are drawn together. */
const batchOf = cache((payload: Payload) => {
  let waiting: { ids: string[]; found: Promise<Map<string, Counts>> } | null = null
  return {
    async counts(id: string): Promise<Map<string, Counts>> {
      if (waiting) {
        waiting.ids.push(id)
        return await waiting.found
      }
      const ids = [id]
      const found = new Promise<void>((go) => setImmediate(go)).then(() => {
        waiting = null
        return countsOf({ payload }, ids)
      })
      waiting = { ids, found }
      return await found
    },
  }
})
