import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Payload, Where } from 'payload'
import { processWide } from '../process-wide'
import { documentTag } from '../publication/cache-tags'
import type { Stamp } from './engine/types'
import { draftEntriesOf, FOUND, idsOf, stampOf, UNPUBLISHED } from './entries'
import { SearchThread } from './search-thread'

/*
 * What the staff alone finds: the texts that visitors do not read, in a file and a thread of their own, so that no
 * question of a visitor can reach them. Nothing of it is on a page.
 */

type FoundSlug = (typeof FOUND)[number]

const AT_ONCE = 2
const STAMPS_AT_ONCE = 50

const drafts = processWide('search.drafts', () => ({
  /** Once it can be asked. */
  thread: null as SearchThread | null,
  opening: null as SearchThread | null,
  /** What was written since: read when somebody asks, as a text is saved every few seconds while it is typed. */
  written: new Set<string>(),
  turn: Promise.resolve() as Promise<unknown>,
}))

/** Opens the index of a file and compares it with the latest texts, which makes it when there is none. */
export async function prepareDrafts(payload: Payload, file: string, { afresh, signal }: Preparing): Promise<void> {
  const thread = drafts.opening ?? new SearchThread(file)
  drafts.opening = thread
  if (afresh) await thread.ask('empty')
  await thread.ask('beginPass')
  for (const collection of FOUND) {
    for await (const stamps of stampsOfDrafts(payload, collection)) {
      noteWritten(await thread.ask('stale', stamps, true))
      if (signal.aborted) return
    }
  }
  noteWritten(await thread.ask('endPass'))
  await renewDrafts(payload, thread)
  drafts.thread = thread
}

interface Preparing {
  afresh: boolean
  signal: AbortSignal
}

/** Ends the thread. */
export async function stopDrafts(): Promise<void> {
  const { opening } = drafts
  drafts.thread = null
  drafts.opening = null
  drafts.written.clear()
  await drafts.turn
  await opening?.close()
}

/** Notes documents that were written: their drafts, and those that show their words, are read when somebody asks. */
export function noteWritten(keys: string[]): void {
  // Whoever opens it later compares everything.
  if (!drafts.opening) return
  for (const key of keys) drafts.written.add(key)
}

/** Returns the keys of the drafts that have all words of a question, as they are now; null while that is being prepared. */
export async function matchingDrafts(payload: Payload, q: string, most: number): Promise<string[] | null> {
  const { thread } = drafts
  if (!thread) return null
  await renewDrafts(payload, thread)
  return await thread.ask('matching', q, most)
}

/** One after the other: who asks waits for what somebody else has read already. */
async function renewDrafts(payload: Payload, thread: SearchThread): Promise<void> {
  const renewed = drafts.turn.then(() => readWritten(payload, thread))
  drafts.turn = renewed.catch(() => undefined)
  await renewed
}

/** What is written while texts are read is noted anew, and read by who asks next. */
async function readWritten(payload: Payload, thread: SearchThread): Promise<void> {
  const written = [...drafts.written]
  drafts.written.clear()
  try {
    const concerned = [...new Set([...written, ...(await thread.ask('showing', written))])]
    for (const collection of FOUND) {
      const ids = idsOf(concerned, collection)
      for (let first = 0; first < ids.length; first += AT_ONCE) {
        await putDrafts(payload, thread, collection, ids.slice(first, first + AT_ONCE))
        await nextTurn()
      }
    }
  } catch (error) {
    noteWritten(written)
    throw error
  }
}

async function putDrafts(payload: Payload, thread: SearchThread, collection: FoundSlug, ids: string[]): Promise<void> {
  const entries = await draftEntriesOf(payload, collection, ids)
  // Also those that are no drafts any more.
  const keys = ids.map((id) => documentTag(collection, id))
  await thread.ask('put', entries, keys)
}

/** Yields the stamps of the latest texts that are not published, some at a time. */
async function* stampsOfDrafts(payload: Payload, collection: FoundSlug): AsyncGenerator<Stamp[]> {
  let last = ''
  while (true) {
    const { docs } = await payload.db.findVersions<{ updatedAt: string }>({
      collection,
      limit: STAMPS_AT_ONCE,
      pagination: false,
      select: { parent: true, version: { updatedAt: true } },
      sort: 'id',
      where: { and: [LATEST, UNPUBLISHED, ...(last ? [{ id: { greater_than: last } }] : [])] },
    })
    if (docs.length > 0)
      yield docs.map(({ parent, version }) => stampOf(collection, { ...version, id: String(parent) }))
    if (docs.length < STAMPS_AT_ONCE) return
    last = String(docs.at(-1)?.id ?? '')
  }
}

const LATEST: Where = { latest: { equals: true } }
