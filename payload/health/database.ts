import type { Payload } from 'payload'
import { logger } from '../log/logger'

const PATIENCE = 2_000

/** Whether the database answers a question within two seconds: the smallest one, the same for any database. */
export async function isDatabaseAnswering(payload: Payload): Promise<boolean> {
  const asked = payload.db.find({ collection: 'payload-migrations', limit: 1, pagination: false })
  return await inTime(asked.then(() => true))
}

/** False when the answer is no, an error, or too late. */
async function inTime(answer: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, PATIENCE, false)
  })
  try {
    return await Promise.race([answer, tooLate])
  } catch (error) {
    // Why is not for whoever asks.
    logger.debug(error, 'the database does not answer')
    return false
  } finally {
    clearTimeout(timer)
  }
}
