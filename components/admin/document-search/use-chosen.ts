import type { CollectionSlug } from 'payload'
import { useEffect, useState } from 'react'
import type { FoundDocument } from '@/collections/document-search/find-documents'
import { isDraftable } from '@/payload/publication/public-row'
import { errorMessage, requestJson } from '../requests'

/** What a field names. */
export interface Named {
  collection: CollectionSlug
  id: string
}

export interface Chosen {
  document: FoundDocument | null
  /** What is said in its place. */
  remark: string
}

interface Stored {
  id: string
  title?: string
  _status?: string
  category?: { title?: string } | string | null
  publishedAt?: string
}

const NOT_FOUND = 404

/** Follows what a field names: the document that readers see under it, else with `hasDrafts` its draft, or why none is shown. */
export function useChosen(named: Named | null, hasDrafts: boolean): Chosen {
  const [known, setKnown] = useState<(Chosen & { address: string }) | null>(null)
  const { collection, id } = named ?? {}
  const address = collection && id ? `/api/${collection}/${encodeURIComponent(id)}` : null
  useEffect(() => {
    if (!address || !collection || !id) return
    let isLate = false
    const ask = async () => {
      const online = await stored(address, queryOf(collection))
      // A dossier has no state: it is there, or it is not.
      const isOnline = online.ok && (!isDraftable(collection) || online.body._status === 'published')
      const latest =
        isOnline || !online.ok || !hasDrafts ? online : await stored(address, `${queryOf(collection)}&draft=true`)
      const isShown = isOnline || (hasDrafts && latest.ok)
      const document = isShown ? documentOf({ collection, id }, latest.body, isOnline ? 'published' : 'draft') : null
      const isAnswer = latest.ok || latest.status === NOT_FOUND
      const gone =
        hasDrafts || !isDraftable(collection) ? 'Un document qui n’existe plus' : 'Un document qui n’est plus publié'
      if (!isLate) setKnown({ address, document, remark: isAnswer ? gone : errorMessage(latest.body) })
    }
    void ask()
    return () => {
      isLate = true
    }
  }, [address, collection, id, hasDrafts])
  if (!address) return { document: null, remark: 'Aucun' }
  return known?.address === address ? known : { document: null, remark: 'Chargement…' }
}

function stored(address: string, query: string) {
  return requestJson<Stored>(`${address}?depth=1&${query}`)
}

function queryOf(collection: CollectionSlug): string {
  const fields = isDraftable(collection) ? ['title', 'category', 'publishedAt', '_status'] : ['title']
  return fields.map((name) => `select[${name}]=true`).join('&')
}

function documentOf(named: Named, row: Partial<Stored>, state: 'draft' | 'published'): FoundDocument {
  const { category, publishedAt = null, title = null } = row
  const of = typeof category === 'object' ? category?.title : null
  return { ...named, title, state, category: of ?? null, date: publishedAt, address: null }
}
