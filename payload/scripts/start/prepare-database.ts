import { BasePayload, type Payload } from 'payload'
import { env } from '@/payload/env'
import config from '@/payload/payload.config'
import { closePayload } from '@/payload/scripts/close-payload'
import { addFootPages } from '@/payload/scripts/seed/foot-pages'
import { seedIfEmpty } from '@/payload/scripts/seed/seed'
import { databaseProblem } from './database-problem'
import { holdMongodb } from './hold-database'
import { migrate } from './migrations'
import { reportStep } from './report-to-parent'

/**
 * Takes the database for this process, brings it to the present schema and fills it when it is empty. Its Payload is
 * closed at the end, and is none that `getPayload` would find again: the site opens its own. Returns a function that
 * lets other processes have the database.
 */
export async function prepareDatabase(): Promise<() => Promise<void>> {
  const payload: Payload = new BasePayload()
  let release = async () => {}
  try {
    await reportStep('Base de données', async () => {
      release = await holdMongodb(env.DATABASE_URI)
      await payload.init({ config })
      await migrate(payload)
      return 'à jour'
    })
    await reportStep('Contenu', async () => {
      const { seeded, articles } = await seedIfEmpty(payload)
      if (!seeded) await addFootPages(payload, 'draft')
      return seeded ? `${articles} articles pour commencer` : 'déjà là'
    })
  } catch (error) {
    throw databaseProblem(error, env.DATABASE_URI) ?? error
  }
  await closePayload(payload)
  return release
}
