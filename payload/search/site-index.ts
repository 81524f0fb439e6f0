import path from 'node:path'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import type { Payload, Where } from 'payload'
import { databaseKey } from '../commands/site-record'
import { env, isServing } from '../env'
import { processWide } from '../process-wide'
import { documentTag, GLOSSARY, NEAREST, nearestTag, SEARCH, writtenKey } from '../publication/cache-tags'
import { PUBLIC } from '../publication/public-row'
import { logger } from '../server/log/logger'
import { expireTags } from '../server/tag-expiry'
import { matchingDrafts, noteWritten, prepareDrafts, stopDrafts } from './draft-index'
import type { Acronym, Asked, Found, Stamp } from './engine/types'
import { entriesOf, FOUND, idsOf, SHOWN, stampOf } from './entries'
import { IndexFileError, SearchThread } from './search-thread'

/** Read at once: each takes a millisecond of the site's own thread. */
const AT_ONCE = 2
const STAMPS_AT_ONCE = 50
/** Before another try, in milliseconds: the database is away, or the disk is full. */
const TRY_AGAIN_AFTER = 10_000

export interface Progress {
  isReady: boolean
  /** Documents that are in the index, of all that visitors read. */
  done: number
  total: number
  /** Whether its file could not be written: the site tries again by itself. */
  isUnwritable?: true
}

/** Next's bundle keeps and asks the index, the server in front of it closes it. */
const site = processWide('search', () => ({
  thread: null as SearchThread | null,
  progress: { isReady: false, done: 0, total: 0 } as Progress,
  /** What is written into the index: one after the other, so that what was read later is written later. */
  turn: Promise.resolve() as Promise<unknown>,
  preparing: Promise.resolve() as Promise<unknown>,
  stopping: new AbortController(),
}))

/**
 * Opens the index of this site and brings it up to date with the database, which makes it when there is none, or one of
 * another version. Resolves once it can be asked; call it only in the process that serves, or alone.
 */
export async function prepareSearch(payload: Payload, { afresh = false } = {}): Promise<void> {
  if (site.stopping.signal.aborted) site.stopping = new AbortController()
  site.progress = { isReady: false, done: 0, total: 0 }
  site.preparing = site.preparing.catch(() => undefined).then(() => untilPrepared(payload, afresh))
  await site.preparing
}

/** Ends the thread of the index. */
export async function stopSearch(): Promise<void> {
  site.stopping.abort()
  site.progress = { ...site.progress, isReady: false }
  await site.preparing.catch(() => undefined)
  await site.turn
  await site.thread?.close()
  site.thread = null
  await stopDrafts()
}

export function searchProgress(): Progress {
  return site.progress
}

/** Returns what is found; null while the index is being prepared. */
export async function askIndex(asked: Asked): Promise<Found | null> {
  return site.thread && site.progress.isReady ? await site.thread.ask('find', asked) : null
}

/** Returns the keys of the texts to propose for what is being typed; none while the index is being prepared. */
export async function completeInIndex(q: string): Promise<string[]> {
  return site.thread && site.progress.isReady ? await site.thread.ask('complete', q) : []
}

/** Returns the ids of the published articles whose words are near to a title; none while the index is being prepared. */
export async function nearestToTitle(payload: Payload, title: string, most: number): Promise<string[]> {
  const { thread } = site
  if (!thread || !site.progress.isReady) return []
  return await orMadeAgain(payload, [], async () => idsOf(await thread.ask('nearestToTitle', title, most), 'articles'))
}

/**
 * Returns the keys of the texts that have all words of what the staff types, the likeliest first: of those that visitors
 * read, and of those that they do not. Whoever shows them asks for them again, with the rights of the reader.
 */
export async function matchingTexts(payload: Payload, q: string, most: number): Promise<Matching> {
  return await orMadeAgain(payload, { published: [], drafts: [] }, async () => {
    const published = site.thread && site.progress.isReady ? await site.thread.ask('matching', q, most) : []
    return { published, drafts: (await matchingDrafts(payload, q, most)) ?? [] }
  })
}

export interface Matching {
  published: string[]
  drafts: string[]
}

/** Returns the ids of the articles that are nearest to one; null while the index is being prepared, or without it in it. */
export async function nearestInIndex(payload: Payload, id: string, most: number): Promise<string[] | null> {
  const { thread } = site
  if (!thread || !site.progress.isReady) return null
  return await orMadeAgain(payload, null, async () => {
    const keys = await thread.ask('nearest', documentTag('articles', id), most)
    return keys && idsOf(keys, 'articles')
  })
}

/** Returns what an index that fails leaves out: pages and forms go on without it, while it is made again. */
async function orMadeAgain<Result>(payload: Payload, without: Result, ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask()
  } catch (error) {
    logger.error(error, 'the search did not answer: its index is made again')
    // It rejects in a script, which has no site to keep.
    void prepareSearch(payload, { afresh: true }).catch(() => undefined)
    return without
  }
}

/**
 * Reads the documents of these cache tags again, and the texts that show their words: what a publication changed, when it
 * expires its pages. Does nothing in a process without the index: the next start brings it up to date.
 */
export async function renewIndex(payload: Payload, cacheTags: string[]): Promise<void> {
  const keys = cacheTags.filter((tag) => DOCUMENT.test(tag))
  noteWritten([...keys, ...cacheTags.flatMap((tag) => writtenKey(tag) ?? [])])
  const hasGlossary = cacheTags.includes(GLOSSARY)
  if (!site.thread || (keys.length === 0 && !hasGlossary)) return
  try {
    if (hasGlossary) await inTurn(() => giveGlossary(payload))
    await inTurn(() => renew(payload, keys))
  } catch (error) {
    if (!isServing) throw error
    // The write is committed. An index that missed it would show what is gone: it is made again.
    logger.error(error, 'the search could not be kept up to date: its index is made again')
    void prepareSearch(payload, { afresh: true })
  }
}

/** A document as a whole: its parts have longer tags, which expire with it. */
const DOCUMENT = new RegExp(`^(?:${[...FOUND, ...SHOWN].join('|')}):[^:]+$`)

async function untilPrepared(payload: Payload, afresh: boolean): Promise<void> {
  let isAfresh = afresh
  while (!site.stopping.signal.aborted) {
    try {
      await openThread(isAfresh)
      await passOver(payload)
      const { done, total } = site.progress
      site.progress = { isReady: !site.stopping.signal.aborted, done, total }
      expireTags([SEARCH, NEAREST])
      const { signal } = site.stopping
      if (!signal.aborted) await prepareDrafts(payload, fileOf('search-drafts'), { afresh: isAfresh, signal })
      return
    } catch (error) {
      site.progress = {
        isReady: false,
        done: 0,
        total: 0,
        ...(error instanceof IndexFileError && { isUnwritable: true }),
      }
      if (!isServing) throw error
      logger.error(error, 'the search could not be prepared: it is tried again')
      for (const close of [() => site.thread?.close(), stopDrafts]) {
        await close()?.catch((closing: unknown) => logger.error(closing, 'the search did not close'))
      }
      site.thread = null
      isAfresh = true
      // Rejects when it is cut short: that is the end.
      await pause(TRY_AGAIN_AFTER, undefined, { ref: false, signal: site.stopping.signal }).catch(() => undefined)
    }
  }
}

async function openThread(isAfresh: boolean): Promise<void> {
  site.thread ??= new SearchThread(fileOf('search'))
  if (isAfresh) await inTurn(async () => await site.thread?.ask('empty'))
}

function fileOf(index: string): string {
  return path.join(env.DATA_DIR, `${index}-${databaseKey(env.DATABASE_URI)}.db`)
}

/** Compares every document with its entry, and reads those that differ. */
async function passOver(payload: Payload): Promise<void> {
  const thread = site.thread
  if (!thread) return
  await inTurn(() => giveGlossary(payload))
  const counts = await Promise.all(FOUND.map((collection) => payload.db.count({ collection, where: PUBLIC })))
  site.progress.total = counts.reduce((sum, { totalDocs }) => sum + totalDocs, 0)
  await thread.ask('beginPass')
  for (const collection of [...FOUND, ...SHOWN]) {
    const areFound = (FOUND as readonly string[]).includes(collection)
    for await (const stamps of stampsOf(payload, collection, areFound ? PUBLIC : {})) {
      const stale = await thread.ask('stale', stamps, areFound)
      await renewSlowly(payload, stale)
      if (areFound) site.progress.done += stamps.length
      if (site.stopping.signal.aborted) return
    }
  }
  await renewSlowly(payload, await thread.ask('endPass'))
  // Once all are there: how rare a word is does not depend on which text came first.
  while (!site.stopping.signal.aborted && (await thread.ask('weighSome'))) await nextTurn()
  await thread.ask('warmUp')
}

/** Yields the stamps of the documents that match, some at a time. */
async function* stampsOf(
  payload: Payload,
  collection: (typeof FOUND | typeof SHOWN)[number],
  where: Where,
): AsyncGenerator<Stamp[]> {
  let last = ''
  while (true) {
    const { docs } = await payload.db.find<{ id: string; updatedAt: string }>({
      collection,
      limit: STAMPS_AT_ONCE,
      pagination: false,
      select: { updatedAt: true },
      sort: 'id',
      where: { and: [where, ...(last ? [{ id: { greater_than: last } }] : [])] },
    })
    if (docs.length > 0) yield docs.map((row) => stampOf(collection, row))
    if (docs.length < STAMPS_AT_ONCE) return
    last = docs.at(-1)?.id ?? ''
  }
}

/** A few at a time: requests of readers and publications come between. */
async function renewSlowly(payload: Payload, keys: string[]): Promise<void> {
  for (let first = 0; first < keys.length && !site.stopping.signal.aborted; first += AT_ONCE) {
    await inTurn(() => renew(payload, keys.slice(first, first + AT_ONCE)))
    await nextTurn()
  }
}

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = site.turn.then(work)
  site.turn = result.catch(() => undefined)
  return await result
}

/** Has a search for an acronym find the texts that have its words, and the other way round. */
async function giveGlossary(payload: Payload): Promise<void> {
  const { docs } = await payload.db.find<Acronym>({
    collection: 'glossary',
    limit: 0,
    pagination: false,
    select: { short: true, long: true },
    where: {},
  })
  await site.thread?.ask(
    'setGlossary',
    docs.map(({ short, long }) => ({ short, long })),
  )
  expireTags([SEARCH])
}

async function renew(payload: Payload, keys: string[]): Promise<void> {
  const { thread } = site
  if (!thread) return
  const own = keys.filter((key) => FOUND.some((collection) => key.startsWith(`${collection}:`)))
  const concerned = [...new Set([...own, ...(await thread.ask('showing', keys))])]
  for (let first = 0; first < concerned.length; first += AT_ONCE) {
    const some = concerned.slice(first, first + AT_ONCE)
    for (const collection of FOUND) {
      const ids = idsOf(some, collection)
      if (ids.length === 0) continue
      const entries = await entriesOf(payload, collection, ids)
      const gone = ids
        .map((id) => documentTag(collection, id))
        .filter((key) => !entries.some((entry) => entry.key === key))
      await thread.ask('put', entries, gone)
    }
  }
  // While it is made, words are weighed at the end.
  const lists = site.progress.isReady ? await thread.ask('renewLists', concerned, own) : []
  expireTags([SEARCH, ...idsOf(lists, 'articles').map(nearestTag)])
}
