import { useEffect, useSyncExternalStore } from 'react'
import type { MediaOfBlocks } from '@/payload/body-views/media'
import { requestJson } from '../requests'

/** A file as the library has it; null when it is not there any more, or not for this person. */
export type KnownMedia = ReadonlyMap<string, MediaOfBlocks | null>

/** Ids in one request: an address of 4 kB. */
const AT_ONCE = 100

let known: KnownMedia = new Map()
const wanted = new Set<string>()
/** Asked for, and not answered yet. */
const awaited = new Set<string>()
const listeners = new Set<() => void>()
let isAsking = false

/** Returns the files of these ids that have arrived; all files that the blocks of a page want are asked for together. */
export function useMedia(ids: string[]): KnownMedia {
  const files = useSyncExternalStore(
    subscribe,
    () => known,
    () => known,
  )
  const list = ids.join(',')
  useEffect(() => want(list === '' ? [] : list.split(',')), [list])
  return files
}

/** Asks again for these files, which may have been described meanwhile. */
export function renewMedia(ids: string[]): void {
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
  const { ok, body } = await requestJson<{ docs: MediaOfBlocks[] }>(`/api/media?${query}`)
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
