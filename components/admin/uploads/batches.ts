import { useCallback, useEffect, useId, useSyncExternalStore } from 'react'

/** A file of a batch; `id` is the one that it has in the library, once it is there. */
export interface BatchFile {
  key: string
  name: string
  id?: string
}

/** The files of each place. */
const batches = new Map<string, BatchFile[]>()
const listeners = new Set<() => void>()
const NONE: BatchFile[] = []

interface Batch {
  files: BatchFile[]
  /** Also after the place is gone from the screen: its files are on their way still. */
  change(to: (files: BatchFile[]) => BatchFile[]): void
  /** Takes a file out, to be shown where it should be; false when another drawing of the place did. */
  take(key: string): boolean
}

/**
 * Follows the files that were chosen in a place. Those of a named place outlive what is drawn of it: a gallery that is
 * moved in its text is drawn anew, and its pictures are to arrive in it.
 */
export function useBatch(place: string | undefined): Batch {
  const own = useId()
  const name = place ?? own
  const files = useSyncExternalStore(
    onBatches,
    () => batches.get(name) ?? NONE,
    () => NONE,
  )
  useEffect(() => {
    if (!place) return () => void batches.delete(own)
  }, [place, own])
  const change = useCallback((to: (files: BatchFile[]) => BatchFile[]) => changeBatch(name, to), [name])
  const take = useCallback(
    (key: string) => {
      const isThere = batches.get(name)?.some((one) => one.key === key) ?? false
      if (isThere) changeBatch(name, (all) => all.filter((one) => one.key !== key))
      return isThere
    },
    [name],
  )
  return { files, change, take }
}

function changeBatch(name: string, to: (files: BatchFile[]) => BatchFile[]) {
  const files = to(batches.get(name) ?? NONE)
  if (files.length > 0) batches.set(name, files)
  else batches.delete(name)
  for (const listener of listeners) listener()
}

function onBatches(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
