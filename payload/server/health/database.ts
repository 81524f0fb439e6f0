import type { Payload } from 'payload'
import { withTimeout } from '@/payload/with-timeout'
import { logger } from '../log/logger'

/** In milliseconds. */
const TIMEOUT = 2_000

/**
 * Returns whether the database answers a query within two seconds: the smallest one, the same for any database. An error
 * is a no; its reason goes to the log.
 */
export async function isDatabaseAnswering(payload: Payload): Promise<boolean> {
  const query = payload.db.find({ collection: 'payload-migrations', limit: 1, pagination: false })
  try {
    return await withTimeout(
      query.then(() => true),
      TIMEOUT,
      () => false,
    )
  } catch (error) {
    logger.debug(error, 'the database does not answer')
    return false
  }
}
