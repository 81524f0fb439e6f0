import { env } from '../env'
import { logger } from '../server/log/logger'
import { authorisation, findRunningSite } from './site-record'

/**
 * Sends expired tags to the site that runs on this database in another process. Resolves once the site has answered,
 * or at once when none runs. Logs a failure instead of throwing: the write itself is committed.
 */
export async function tellRunningSite(cacheTags: string[]): Promise<void> {
  try {
    const origin = await findRunningSite(env, { besides: process.pid })
    if (!origin) return
    const response = await fetch(`${origin}/api/commands/expire-tags`, {
      method: 'POST',
      headers: { authorization: authorisation(env.PAYLOAD_SECRET), 'content-type': 'application/json' },
      body: JSON.stringify(cacheTags),
    })
    if (!response.ok) throw new Error(`${origin} answered ${response.status}`)
  } catch (error) {
    logger.error(error, 'the running site did not receive the expired tags: it shows the change after its next start')
  }
}
