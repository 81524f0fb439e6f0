import type { MongoClient } from 'mongodb'
import {
  DatabaseTakenError,
  holdDatabase,
  LEASES,
  type Lease,
  type LeaseDocument,
  type LeaseStore,
} from '@/payload/adapters/database/database-lease'
import { logger } from '@/payload/server/log/logger'
import { Refusal } from './refusal.mjs'
import { failAndExit } from './report-to-parent'

/** Milliseconds; the site that stops waits no longer for a database that is away. */
const PATIENCE_MS = 2_000

/**
 * Takes a MongoDB database for this process until the function it returns is called, or refuses to share it. A SQLite
 * database is held by its adapter. The process ends itself when another one has taken the database all the same.
 * @throws {Refusal} when another process serves this database
 */
export async function holdMongodb(uri: string): Promise<() => Promise<void>> {
  if (!/^mongodb(\+srv)?:/.test(uri)) return async () => {}
  const { MongoClient } = await import('mongodb')
  // A connection of its own: a beat never waits for the requests of readers.
  const client = new MongoClient(uri, { maxPoolSize: 2, serverSelectionTimeoutMS: PATIENCE_MS })
  try {
    const lease = await holdDatabase(placesOf(client), { onLost: ({ message }) => failAndExit(new Refusal(message)) })
    return () => release(lease, client)
  } catch (error) {
    await client.close()
    throw error instanceof DatabaseTakenError ? new Refusal(error.message) : error
  }
}

async function release(lease: Lease, client: MongoClient): Promise<void> {
  // Of a database that does not answer: its next process finds that this one is gone.
  await lease.release().catch((error: unknown) => logger.warn(error, 'the database was not released'))
  await client.close()
}

function placesOf(client: MongoClient): LeaseStore {
  return client.db().collection<LeaseDocument>(LEASES)
}
