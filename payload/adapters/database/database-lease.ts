import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'
import { processWide } from '@/payload/process-wide'
import { isGone, type ProcessIdentity, thisProcess } from './process-identity'

/*
 * One process serves a MongoDB database, as the system's lock on a file sees to it for SQLite: two would not see each
 * other's rules (the last admin), queues and published pages. A document of the database names the process that holds
 * it; a counter in it goes up while that process lives.
 */

/** How often the holder counts up, in milliseconds. */
const BEAT_MS = 2_000
/**
 * A newcomer takes the database over when it looked this often, with `LOOK_MS` between, and the counter stood still:
 * fifteen seconds at least. It counts looks, not time: a database or a newcomer that was stopped itself proves nothing.
 */
const LOOKS = 30
const LOOK_MS = 500
/**
 * A holder that has not counted up for so long asks whether it still holds the database before it writes. Well below the
 * fifteen seconds, and above a few beats that a busy machine delays.
 */
const FRESH_MS = 10_000

const DUPLICATE_KEY = 11_000
const ID = 'serving'
/** The name of the collection that keeps the document. */
export const LEASES = 'site-places'

export interface LeaseDocument {
  _id: string
  /** Another one each time that the database is taken. */
  token: string
  beat: number
  holder: ProcessIdentity
}

/** The collection that keeps the document: MongoDB's, as far as it is used here. */
export interface LeaseStore {
  findOne(filter: object): Promise<LeaseDocument | null>
  insertOne(document: LeaseDocument): Promise<unknown>
  updateOne(filter: object, update: object): Promise<{ matchedCount: number }>
  deleteOne(filter: object): Promise<unknown>
}

/** Another process serves this database. Its message is one French sentence for the person who started this one. */
export class DatabaseTakenError extends Error {
  override name = 'DatabaseTakenError'
  constructor({ host, pid }: ProcessIdentity) {
    super(
      `La base de données est utilisée par un autre programme : arrêtez-le puis recommencez (processus ${pid} de ${host}).`,
    )
  }
}

/** Another process took the database over while this one stood still; it must write no more. */
export class LeaseLostError extends Error {
  override name = 'LeaseLostError'
  constructor() {
    super(
      'Un autre programme s’est servi de la base de données pendant que ce site ne répondait plus : il s’arrête, pour que les deux ne se contredisent pas.',
    )
  }
}

export interface Lease {
  /** Throws a LeaseLostError unless this process still holds the database; asks only after a long silence. */
  ensureHeld(): Promise<void>
  /** Lets the next process in at once. */
  release(): Promise<void>
}

export interface LeaseOptions {
  /** Called once when another process has taken the database: this one is to end, with the sentence of the error. */
  onLost(error: LeaseLostError): void
  identity?: ProcessIdentity
  /** Replaced by tests. */
  wait?(milliseconds: number): Promise<unknown>
  now?(): number
}

/** The server and Next's bundle, which writes, share it. */
const held = processWide<{ lease: Lease | null }>('database.lease', () => ({ lease: null }))

/**
 * Takes the database for this process, or throws a DatabaseTakenError when another one serves it. A process that is gone
 * is succeeded at once on the same machine, after fifteen seconds of its silence otherwise.
 */
export async function holdDatabase(store: LeaseStore, options: LeaseOptions): Promise<Lease> {
  const { identity = thisProcess(), wait = pause, now = () => performance.now(), onLost } = options
  const token = randomUUID()
  await take(store, { _id: ID, token, beat: 0, holder: identity }, wait)
  let lastBeat = now()
  let beating: Promise<void> | null = null
  let isLost = false

  async function beat(): Promise<void> {
    const began = now()
    const { matchedCount } = await store.updateOne({ _id: ID, token }, { $inc: { beat: 1 } })
    if (matchedCount > 0) lastBeat = began
    else if (!isLost) {
      isLost = true
      clearInterval(timer)
      onLost(new LeaseLostError())
    }
  }
  function beatOnce(): Promise<void> {
    beating ??= beat().finally(() => {
      beating = null
    })
    return beating
  }
  // While the database does not answer, nobody can take it either: the next beat tells.
  const timer = setInterval(() => void beatOnce().catch(() => {}), BEAT_MS)
  timer.unref()

  const lease: Lease = {
    async ensureHeld() {
      if (!isLost && now() - lastBeat > FRESH_MS) {
        // One that was begun while the database was away fails late, when the database may be back.
        const isUnderWay = beating !== null
        await beatOnce().catch(async (error: unknown) => {
          if (!isUnderWay) throw error
          await beatOnce()
        })
      }
      if (isLost) throw new LeaseLostError()
    },
    async release() {
      clearInterval(timer)
      if (held.lease === lease) held.lease = null
      await beating?.catch(() => {})
      await store.deleteOne({ _id: ID, token })
    },
  }
  held.lease = lease
  return lease
}

/** The same for `npm run dev`, where Next's own process serves: nothing of ours started it. */
export async function holdDatabaseOf(payload: Payload): Promise<void> {
  if (payload.db.name !== 'mongoose' || held.lease) return
  const { connection } = payload.db as unknown as MongooseAdapter
  await holdDatabase(connection.collection<LeaseDocument>(LEASES) as unknown as LeaseStore, {
    onLost(error) {
      payload.logger.fatal(error.message)
      process.exit(1)
    },
  })
}

/** Throws when this process served the database and another one has taken it over since. Call it before each write. */
export async function ensureDatabaseHeld(): Promise<void> {
  await held.lease?.ensureHeld()
}

async function take(store: LeaseStore, own: LeaseDocument, wait: NonNullable<LeaseOptions['wait']>): Promise<void> {
  let last: LeaseDocument | null = null
  let silences = 0
  for (;;) {
    const found = await store.findOne({ _id: ID })
    if (!found) {
      if (await insert(store, own)) return
      continue
    }
    const state = isGone(found.holder, own.holder)
    if (state === 'alive') throw new DatabaseTakenError(found.holder)
    if (last && (last.token !== found.token || last.beat !== found.beat)) throw new DatabaseTakenError(found.holder)
    silences = last ? silences + 1 : 0
    last = found
    if (state === 'gone' || silences >= LOOKS) {
      const { _id, ...rest } = own
      // Only over the document that was looked at: of two newcomers, one succeeds, and a late beat prevents both.
      const seen = { _id: ID, token: found.token, beat: found.beat }
      if ((await store.updateOne(seen, { $set: rest })).matchedCount > 0) return
      last = null
      continue
    }
    await wait(LOOK_MS)
  }
}

async function insert(store: LeaseStore, own: LeaseDocument): Promise<boolean> {
  try {
    await store.insertOne(own)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === DUPLICATE_KEY) return false
    throw error
  }
}
