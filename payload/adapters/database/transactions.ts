import type { BaseDatabaseAdapter } from 'payload'
import { processWide } from '@/payload/process-wide'
import { noteBegin, noteEnd } from './after-commit'
import { ensureDatabaseHeld } from './database-lease'
import {
  noteBeginInRequest,
  noteEndInRequest,
  noteMayBeKept,
  openTransaction,
  type TransactionID,
} from './request-transactions'
import { WriteQueue } from './write-queue'

/** A transaction that lives longer was forgotten by its request, and would block all other writes. */
const MOST_LIVING_MS = 60_000

/** The transactions in which nothing was written yet. */
const untouched = processWide('database.untouched', () => new Set<TransactionID>())

/** Returns whether nothing was written in this transaction: to end it would keep nothing and undo nothing. */
export function isUntouched(id: TransactionID): boolean {
  return untouched.has(id)
}

interface Open {
  release(): void
  timer: NodeJS.Timeout | undefined
}

/**
 * P3: makes the adapter write one transaction after the other. SQLite has one writer at a time, and answers BUSY to
 * the others; on MongoDB two transactions that touch one document end in a conflict.
 */
export function oneTransactionAtATime(adapter: BaseDatabaseAdapter): void {
  noteWrites(adapter)
  const queue = new WriteQueue()
  const open = new Map<TransactionID, Open>()
  const begin = adapter.beginTransaction.bind(adapter)
  const commit = adapter.commitTransaction.bind(adapter)
  const rollback = adapter.rollbackTransaction.bind(adapter)
  const migrate = adapter.migrate.bind(adapter)
  let isMigrating = false

  adapter.migrate = async (options) => {
    isMigrating = true
    try {
      await migrate(options)
    } finally {
      isMigrating = false
    }
  }
  adapter.beginTransaction = async (options) => {
    // An operation inside another of the same request, without its `req`: it joins the transaction that is open.
    if (openTransaction() !== undefined) return null
    const release = await queue.enter()
    const id = await begin(options).catch((error: unknown) => {
      release()
      throw error
    })
    if (id === null) {
      release()
      return null
    }
    const giveUp = () => {
      adapter.payload.logger.error(`Transaction ${id} was given up: its request did not end.`)
      void end(id, rollback, false)
    }
    // A migration takes the time that it needs: half of it undone would be recorded as done.
    const timer = isMigrating ? undefined : setTimeout(giveUp, MOST_LIVING_MS).unref()
    open.set(id, { release, timer })
    noteBeginInRequest(id, () => adapter.rollbackTransaction(id))
    noteBegin(id)
    untouched.add(id)
    return id
  }
  adapter.commitTransaction = async (incoming) => {
    const id = await incoming
    if (!open.has(id)) throw new Error(`Transaction ${id} is no longer open: nothing of it was kept.`)
    try {
      await ensureDatabaseHeld()
    } catch (error) {
      if (open.has(id)) await end(id, rollback, false)
      throw error
    }
    if (!isUntouched(id)) noteMayBeKept()
    await end(id, commit, true)
  }
  adapter.rollbackTransaction = async (incoming) => {
    const id = await incoming
    if (open.has(id)) await end(id, rollback, false)
  }

  async function end(id: TransactionID, work: (id: TransactionID) => Promise<void>, keeps: boolean) {
    const transaction = open.get(id)
    open.delete(id)
    untouched.delete(id)
    noteEndInRequest(id)
    clearTimeout(transaction?.timer)
    let isCommitted = false
    try {
      await work(id)
      isCommitted = keeps
    } finally {
      // In this order: the next writer does not wait for the pages of this one.
      transaction?.release()
      await noteEnd(id, isCommitted)
    }
  }
}

const WRITES = [
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const

type Write = (args: { req?: { transactionID?: TransactionID | Promise<TransactionID> } }) => Promise<unknown>

/** Has each write note that its transaction is no longer untouched, and make sure that this process may still write. */
function noteWrites(adapter: BaseDatabaseAdapter): void {
  for (const name of WRITES) {
    const write = (adapter[name] as Write).bind(adapter)
    const noted: Write = async (args) => {
      await ensureDatabaseHeld()
      const id = await args.req?.transactionID
      if (id === undefined) noteMayBeKept()
      else untouched.delete(id)
      return await write(args)
    }
    Object.assign(adapter, { [name]: noted })
  }
}

/** P5: gives a transaction of its own to each write that comes without one. It too passes through the queue, and is whole. */
export function everyWriteInATransaction(adapter: BaseDatabaseAdapter): void {
  for (const name of WRITES) {
    const write = (adapter[name] as Write).bind(adapter)
    const inTransaction: Write = async (args) => {
      const given = await args.req?.transactionID
      if (given !== undefined && adapter.sessions?.[given]) return await write(args)
      // P2: Payload writes outside its own transaction.
      const own = openTransaction()
      if (own !== undefined) return await write({ ...args, req: { ...args.req, transactionID: own } })
      const id = await adapter.beginTransaction()
      if (id === null) return await write(args)
      try {
        const result = await write({ ...args, req: { ...args.req, transactionID: id } })
        await adapter.commitTransaction(id)
        return result
      } catch (error) {
        await adapter.rollbackTransaction(id)
        throw error
      }
    }
    Object.assign(adapter, { [name]: inTransaction })
  }
}
