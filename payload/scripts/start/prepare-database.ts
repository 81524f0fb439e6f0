import { BasePayload, type Payload } from 'payload'
import { aloneOnDatabase } from '@/payload/database/alone'
import { env } from '@/payload/env'
import config from '@/payload/payload.config'
import { closePayload } from '@/payload/scripts/close-payload'
import { seedIfEmpty } from '@/payload/scripts/seed/seed'
import { databaseProblem } from './database-problem'
import { migrate } from './migrations'
import { reportStep } from './report-to-parent'

/**
 * Brings the database to the present schema and fills it when it is empty. Its Payload is closed at the end, and is
 * none that `getPayload` would find again: the site opens its own.
 */
export async function prepareDatabase(): Promise<void> {
  const payload: Payload = new BasePayload()
  try {
    await reportStep('Base de données', async () => {
      await payload.init({ config })
      await aloneOnDatabase(payload, 'migrate', () => migrate(payload))
      return 'à jour'
    })
    await reportStep('Contenu', async () => {
      const { seeded, articles } = await aloneOnDatabase(payload, 'seed', () => seedIfEmpty(payload))
      return seeded ? `${articles} articles pour commencer` : 'déjà là'
    })
  } catch (error) {
    throw databaseProblem(error, env.DATABASE_URI) ?? error
  }
  await closePayload(payload)
}
