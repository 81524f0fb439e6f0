// The one process that holds the database and the site. Started by serving.mjs, or by production.mjs in its own process.
import './private-umask.mjs'
import { isEmptyAddress } from '@/collections/addresses/empty-address'
import { openedPayloads } from '@/payload/adapters/opened-payloads'
import { recordRunningSite } from '@/payload/commands/site-record'
import { env } from '@/payload/env'
import { stopJobs } from '@/payload/jobs/running'
import { closeOpenedPayloads } from '@/payload/scripts/close-payload'
import { stopSearch } from '@/payload/search/site-index'
import { startFront } from '@/payload/server/front'
import { isDatabaseAnswering } from '@/payload/server/health/database'
import { ReadinessProbe } from '@/payload/server/health/readiness'
import { sendConsoleToLog } from '@/payload/server/log/console-to-log'
import { logger } from '@/payload/server/log/logger'
import { localOrigin } from './address.mjs'
import { ROOT } from './folders.mjs'
import { prepareDatabase } from './prepare-database'
import { failAndExit, report, reportStep } from './report-to-parent'

/** Requests under way are cut after this, in milliseconds. The rest closes within `STOP_WITHIN`. */
const FINISH_WITHIN = 8_000
/** Milliseconds. Shorter than the limits of processes.mjs (ten seconds) and docker-compose.yml (fifteen). */
const STOP_WITHIN = 9_000

const probe = new ReadinessProbe(() => openedPayloads()[0], env.DATA_DIR)

/** The functions to call when the site stops, the last added first. */
const closing: (() => Promise<unknown>)[] = [closeOpenedPayloads]
let isStopping = false

// `disconnect`: the process that started this one is gone, perhaps without a signal.
for (const event of ['SIGINT', 'SIGTERM', 'disconnect']) process.on(event, stopOnce)

sendConsoleToLog()
serve().catch(failAndExit)

async function serve(): Promise<void> {
  // Last of all: what is written until then is this process's alone.
  closing.unshift(await prepareDatabase())
  await reportStep('Démarrage', async () => {
    const front = await startFront({
      dir: ROOT,
      hostname: env.HOST,
      port: env.PORT,
      ready: () => probe.ask(),
      hasData,
      isEmpty,
    })
    closing.push(() => front.close(FINISH_WITHIN), stopJobs, stopSearch)
    closing.push(await recordRunningSite(env, localOrigin(env)))
    return 'le site répond'
  })
  report({ kind: 'ready' })
}

async function hasData(): Promise<boolean> {
  const [payload] = openedPayloads()
  return payload !== undefined && (await isDatabaseAnswering(payload))
}

async function isEmpty(path: string): Promise<boolean> {
  const [payload] = openedPayloads()
  // The first page opens the database.
  return payload !== undefined && (await isEmptyAddress(payload, path))
}

/** Signals come in twos (a terminal sends one, npm another): all but the first change nothing. */
function stopOnce(): void {
  if (isStopping) return
  isStopping = true
  logger.info('stopping')
  probe.stop()
  setTimeout(endByForce, STOP_WITHIN).unref()
  stop().then(() => process.exit(0), failAndExit)
}

/** Whatever holds the site back, without asking anything of anybody. */
function endByForce(): void {
  logger.fatal(`Not stopped after ${STOP_WITHIN} ms`)
  process.exit(1)
}

async function stop(): Promise<void> {
  for (const close of closing.reverse()) await close()
  logger.info('stopped')
}
