import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'

/** A process that was killed holds the place no longer than this; one that lives says so again in time. */
const MOST_HELD_MS = 60_000
const SAID_EVERY_MS = MOST_HELD_MS / 4
const PAUSE_MS = 500
const DUPLICATE_KEY = 11_000

/**
 * Does `work` while no other process does the same on this database: they wait. A SQLite file has one process anyway.
 */
export async function aloneOnDatabase<Result>(
  payload: Payload,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  if (payload.db.name !== 'mongoose') return await work()
  const { connection } = payload.db as unknown as MongooseAdapter
  const places = connection.collection('site-places')
  // `_id` is the name of the work, `until` when it counts as given up.
  while (!(await take(places, name))) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  const renewal = setInterval(() => {
    hold(places, name).catch((error: unknown) => payload.logger.error(error, `The place « ${name} » was not renewed`))
  }, SAID_EVERY_MS)
  try {
    return await work()
  } finally {
    clearInterval(renewal)
    await places.deleteOne({ _id: name as never })
  }
}

async function hold(places: Places, name: string): Promise<void> {
  await places.updateOne({ _id: name as never }, { $set: { until: new Date(Date.now() + MOST_HELD_MS) } })
}

type Places = ReturnType<MongooseAdapter['connection']['collection']>

async function take(places: Places, name: string): Promise<boolean> {
  const now = Date.now()
  try {
    await places.updateOne(
      { _id: name as never, until: { $lt: new Date(now) } },
      { $set: { until: new Date(now + MOST_HELD_MS) } },
      { upsert: true },
    )
    return true
  } catch (error) {
    // Somebody holds it: the upsert then tries to insert a second document of that name.
    if (error instanceof Error && 'code' in error && error.code === DUPLICATE_KEY) return false
    throw error
  }
}
