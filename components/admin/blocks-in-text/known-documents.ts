import { useEffect, useSyncExternalStore } from 'react'
import { requestJson } from '../requests'

/** Ids in one request: an address of 4 kB. */
const AT_ONCE = 100

/** A document as the site has it; null when it is not there any more, or not for this person. */
export type Known<Doc> = ReadonlyMap<string, Doc | null>

/** The documents of one collection that the blocks of a page have asked for. */
export interface KnownDocuments<Doc> {
  subscribe(listener: () => void): () => void
  present(): Known<Doc>
  /** Asks for those that are not known yet. */
  want(ids: string[]): void
  /** Asks again: they may have changed meanwhile. */
  renew(ids: string[]): void
}

/** Returns those of these documents that have arrived; what the blocks of a page want is asked for together, each once. */
export function useKnown<Doc>({ subscribe, present, want }: KnownDocuments<Doc>, ids: string[]): Known<Doc> {
  const documents = useSyncExternalStore(subscribe, present, present)
  const list = ids.join(',')
  useEffect(() => want(list === '' ? [] : list.split(',')), [want, list])
  return documents
}

/** Returns the documents of a collection by their ids; none is known at first. */
export function knownDocuments<Doc extends { id: string }>(collection: string): KnownDocuments<Doc> {
  let known: Known<Doc> = new Map()
  const wanted = new Set<string>()
  /** Asked for, and not answered yet. */
  const awaited = new Set<string>()
  const listeners = new Set<() => void>()
  let isAsking = false

  function renew(ids: string[]): void {
    for (const id of ids) wanted.add(id)
    askSoon()
  }

  function want(ids: string[]) {
    for (const id of ids) if (!known.has(id) && !awaited.has(id)) wanted.add(id)
    askSoon()
  }

  function askSoon() {
    if (isAsking || wanted.size === 0) return
    isAsking = true
    // After the effects of all blocks that are drawn now.
    setTimeout(() => void ask())
  }

  async function ask() {
    const ids = [...wanted].slice(0, AT_ONCE)
    for (const id of ids) {
      wanted.delete(id)
      awaited.add(id)
    }
    const query = new URLSearchParams({ depth: '0', limit: String(AT_ONCE), 'where[id][in]': ids.join(',') })
    const { ok, body } = await requestJson<{ docs: Doc[] }>(`/api/${collection}?${query}`)
    isAsking = false
    awaited.clear()
    if (ok) {
      const docs = body.docs ?? []
      known = new Map([...known, ...ids.map((id) => [id, docs.find((doc) => doc.id === id) ?? null] as const)])
      for (const listener of listeners) listener()
    }
    askSoon()
  }

  function subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }

  return { subscribe, present: () => known, want, renew }
}
