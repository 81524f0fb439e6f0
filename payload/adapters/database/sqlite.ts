import { randomUUID } from 'node:crypto'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { sql } from '@payloadcms/db-sqlite/drizzle'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'
import { readQuestionsInFrench } from './french-questions'
import { orderTies } from './order-of-ties'
import { writeSortKeys } from './sort-keys'
import { indexWhatIsAsked } from './sqlite-indexes'
import { foldedSearch } from './sqlite-search'
import { takeTurns } from './take-turns'
import { everyWriteInATransaction, oneTransactionAtATime } from './transactions'

/** Another process may hold the file for a moment: a backup, a command. */
const BUSY_TIMEOUT_MS = 5_000

type SQLite = ReturnType<ReturnType<typeof sqliteAdapter>['init']> & BaseDatabaseAdapter

/**
 * Returns Payload's adapter for a `file:` URI. Ids are UUID strings, never given again; the schema changes only by
 * migrations (`push` would prompt).
 */
export function sqlite(uri: string, migrationDir: string): DatabaseAdapterObj {
  const provider = sqliteAdapter({
    client: { url: uri },
    idType: 'uuidv7',
    wal: true,
    busyTimeout: BUSY_TIMEOUT_MS,
    push: false,
    migrationDir,
    // Ours, below, in place of Payload's.
    transactionOptions: {},
  })
  return {
    ...provider,
    init: (args) => {
      const adapter = provider.init(args) as SQLite
      adapter.operators = { ...adapter.operators, ...foldedSearch }
      indexWhatIsAsked(adapter)
      holdFile(adapter, uri)
      readInTurns(adapter)
      writeThroughOneConnection(adapter, uri)
      // The innermost: whatever asks or writes, the other corrections too, passes here.
      writeSortKeys(adapter)
      readQuestionsInFrench(adapter)
      oneTransactionAtATime(adapter)
      everyWriteInATransaction(adapter)
      orderTies(adapter)
      return adapter
    },
  }
}

/**
 * One process per file: two would not see each other's publications. The system locks a small file next to the
 * database, and releases it however the process ends. Fails with SQLITE_BUSY when another process holds the lock.
 */
function holdFile(adapter: SQLite, uri: string): void {
  const connect = adapter.connect?.bind(adapter)
  const destroy = adapter.destroy?.bind(adapter)
  let lock: ReturnType<typeof drizzle> | undefined

  adapter.connect = async (options) => {
    if (!lock) {
      const taken = drizzle({ connection: { url: `${uri}-lock` } })
      await taken.run(sql`BEGIN EXCLUSIVE`)
      lock = taken
    }
    await connect?.(options)
  }
  adapter.destroy = async () => {
    await destroy?.()
    // The file handle itself is freed later.
    await lock?.run(sql`ROLLBACK`)
    lock?.$client.close()
    lock = undefined
  }
}

/** For each client that a connection opens, once. */
function readInTurns(adapter: SQLite): void {
  const connect = adapter.connect?.bind(adapter)
  let inTurns: SQLite['client'] | undefined
  adapter.connect = async (options) => {
    await connect?.(options)
    if (inTurns === adapter.client) return
    inTurns = adapter.client
    takeTurns(inTurns)
  }
}

/**
 * P4: gives transactions a connection that nothing else uses.
 */
function writeThroughOneConnection(adapter: SQLite, uri: string): void {
  const connect = adapter.connect?.bind(adapter)
  const destroy = adapter.destroy?.bind(adapter)
  let writer: ReturnType<typeof open> | undefined

  function open() {
    return drizzle({ connection: { url: uri }, schema: adapter.schema })
  }

  adapter.connect = async (options) => {
    await connect?.(options)
    writer?.$client.close()
    writer = open()
    takeTurns(writer.$client)
    await writer.run(sql.raw(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`))
  }
  adapter.destroy = async () => {
    writer?.$client.close()
    writer = undefined
    await destroy?.()
  }
  adapter.beginTransaction = async () => {
    if (!writer) throw new Error('The database is closed.')
    const db = writer
    await db.run(sql`BEGIN IMMEDIATE`)
    const id = randomUUID()
    const end = async (statement: string) => {
      delete adapter.sessions[id]
      await db.run(sql.raw(statement))
    }
    adapter.sessions[id] = {
      // Payload uses only those methods of it that every drizzle connection has.
      db: db as unknown as SQLite['sessions'][string]['db'],
      resolve: () => end('COMMIT'),
      reject: () => end('ROLLBACK'),
    }
    return id
  }
  adapter.commitTransaction = async (id) => {
    const session = adapter.sessions[String(await id)]
    try {
      await session?.resolve()
    } catch (error) {
      // A commit that failed leaves the transaction open.
      await session?.reject().catch(() => {})
      throw error
    }
  }
  adapter.rollbackTransaction = async (id) => await adapter.sessions[String(await id)]?.reject()
}
