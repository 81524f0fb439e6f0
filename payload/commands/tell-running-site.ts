import { env } from '../env'
import { logger } from '../log/logger'
import { authorisation, findRunningSite } from './site-record'

/**
 * Tells the site that runs on this database in another process which tags expired. Resolves once it knows, or at once
 * when no other runs. What was written stays written: a site that cannot be told is said in the log.
 */
export async function tellRunningSite(tags: string[]): Promise<void> {
  try {
    const origin = await findRunningSite(env, { besides: process.pid })
    if (!origin) return
    const response = await fetch(`${origin}/api/commands/expire-tags`, {
      method: 'POST',
      headers: { authorization: authorisation(env.PAYLOAD_SECRET), 'content-type': 'application/json' },
      body: JSON.stringify(tags),
    })
    if (!response.ok) throw new Error(`${origin} answered ${response.status}`)
  } catch (error) {
    logger.error(error, 'the running site was not told what changed: it shows it after its next start')
  }
}
