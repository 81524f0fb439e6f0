import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { isConnectionLost } from './faults'

/** In addition to the two of the driver. */
const MORE_TRIES = 3

/**
 * P101: asks for the outcome of a commit whose connection died. The server then still has the transaction open, or has
 * committed it: to commit once more is the same in both cases, and without it the open one blocks other writes for a minute.
 */
export function askForOutcomeOfCommits(adapter: Pick<MongooseAdapter, 'commitTransaction' | 'sessions'>): void {
  const commit = adapter.commitTransaction.bind(adapter)
  adapter.commitTransaction = async (incoming) => {
    const session = adapter.sessions[await incoming]
    for (let left = MORE_TRIES; ; left -= 1) {
      try {
        // Payload forgets the session at the first try.
        if (left === MORE_TRIES || !session) return await commit(incoming)
        await session.commitTransaction()
        return await session.endSession()
      } catch (error) {
        if (left === 0 || !isConnectionLost(error)) throw error
      }
    }
  }
}
