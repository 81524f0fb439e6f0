import type { Payload } from 'payload'
import { cache } from 'react'
import { countsOf } from '@/collections/report/counts'
import { inBatches } from './in-batches'

/** How many remarks the last report of a document has, in a list: on red when some block its publication. */
export async function Remarks({ payload, id }: { payload: Payload; id: string }) {
  const counts = await countsById(payload)(id)
  if (!counts || counts.findings === 0) return null
  const { findings, blocking } = counts
  return (
    <small className="sk-remarks" data-blocks={blocking > 0 || undefined}>
      {findings} {findings > 1 ? 'remarques' : 'remarque'}
      {blocking > 0 && <span className="sk-unseen">, dont {blocking} à régler pour publier</span>}
    </small>
  )
}

/** For one drawing of a list: its rows ask at the same moment. */
const countsById = cache((payload: Payload) => inBatches((ids) => countsOf({ payload }, ids)))
