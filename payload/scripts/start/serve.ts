// The one process that holds the database and the site. Started by serving.mjs.
import { startFront } from '@/payload/cache/front'
import { recordRunningSite } from '@/payload/commands/site-record'
import { env } from '@/payload/env'
import { closeOpenedPayloads } from '@/payload/scripts/close-payload'
import { localOrigin } from './address.mjs'
import { ROOT } from './folders.mjs'
import { prepareDatabase } from './prepare-database'
import { failAndExit, report, reportStep } from './report-to-parent'

/** What must be undone when the site stops, last done first. */
const closing: (() => Promise<unknown>)[] = [closeOpenedPayloads]

// `disconnect`: who started us is gone, perhaps without a word.
for (const event of ['SIGINT', 'SIGTERM', 'disconnect']) {
  process.once(event, () => {
    stop().then(() => process.exit(0), failAndExit)
  })
}

serve().catch(failAndExit)

async function serve(): Promise<void> {
  await prepareDatabase()
  await reportStep('Démarrage', async () => {
    const front = await startFront({ dir: ROOT, hostname: env.HOST, port: env.PORT })
    closing.push(() => front.close())
    closing.push(await recordRunningSite(env, localOrigin(env)))
    return 'le site répond'
  })
  report({ kind: 'ready' })
}

async function stop(): Promise<void> {
  for (const close of closing.reverse()) await close()
}
