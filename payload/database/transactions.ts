import type { BaseDatabaseAdapter } from 'payload'
import { noteBegin, noteEnd } from './after-commit'
import { Turns } from './turns'
import { noteBeginInRequest, noteEndInRequest, openTransaction, type TransactionID } from './whole-requests'

/** A transaction that lives longer was forgotten by its request: everybody else would wait for it in vain. */
const MOST_LIVING_MS = 60_000

interface Open {
  endTurn(): void
  timer: NodeJS.Timeout
}

/**
 * Makes the adapter write one transaction after the other. SQLite has one writer at a time, and says BUSY to the
 * others; on MongoDB two that touch one document end in a conflict that Payload does not try again.
 */
export function oneTransactionAtATime(adapter: BaseDatabaseAdapter): void {
  const turns = new Turns()
  const open = new Map<TransactionID, Open>()
  const begin = adapter.beginTransaction.bind(adapter)
  const commit = adapter.commitTransaction.bind(adapter)
  const rollback = adapter.rollbackTransaction.bind(adapter)

  adapter.beginTransaction = async (options) => {
    // An operation inside another of the same request, without its `req`: it joins the transaction that is open.
    if (openTransaction() !== undefined) return null
    const endTurn = await turns.take()
    const id = await begin(options).catch((error: unknown) => {
      endTurn()
      throw error
    })
    if (id === null) {
      endTurn()
      return null
    }
    const timer = setTimeout(() => {
      adapter.payload.logger.error(`Transaction ${id} was given up: its request did not end.`)
      void end(id, rollback, false)
    }, MOST_LIVING_MS)
    timer.unref()
    open.set(id, { endTurn, timer })
    noteBeginInRequest(id, () => adapter.rollbackTransaction(id))
    noteBegin(id)
    return id
  }
  adapter.commitTransaction = async (incoming) => {
    const id = await incoming
    if (!open.has(id)) throw new Error(`Transaction ${id} is no longer open: nothing of it was kept.`)
    await end(id, commit, true)
  }
  adapter.rollbackTransaction = async (incoming) => {
    const id = await incoming
    if (open.has(id)) await end(id, rollback, false)
  }

  async function end(id: TransactionID, work: (id: TransactionID) => Promise<void>, keeps: boolean) {
    const transaction = open.get(id)
    open.delete(id)
    noteEndInRequest(id)
    clearTimeout(transaction?.timer)
    let isCommitted = false
    try {
      await work(id)
      isCommitted = keeps
    } finally {
      // In this order: the next writer does not wait for the pages of this one.
      transaction?.endTurn()
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

/** Gives a transaction of its own to each write that comes without one: it too waits for its turn, and is whole. */
export function everyWriteInATransaction(adapter: BaseDatabaseAdapter): void {
  for (const name of WRITES) {
    const write = (adapter[name] as Write).bind(adapter)
    const inTransaction: Write = async (args) => {
      const given = await args.req?.transactionID
      if (given !== undefined && adapter.sessions?.[given]) return await write(args)
      // Payload writes beside its own transaction when somebody asks for a new password.
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
