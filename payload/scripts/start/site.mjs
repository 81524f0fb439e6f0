import { join, relative } from 'node:path'
import { isLocal, localOrigin } from './address.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { ensureEnvironmentFile, loadEnvironmentFile } from './environment-file.mjs'
import { LOGS, ROOT } from './folders.mjs'
import { ensureMongodbAnswers } from './mongodb.mjs'
import { NODE_ENVIRONMENT } from './node-options.mjs'
import { ensurePortIsFree, parsePort } from './port.mjs'
import { closeToOthers, warningOf } from './private-files.mjs'
import { endOf, spawnOwned, stopOnSignals } from './processes.mjs'
import { ensureBuild } from './production-build.mjs'
import { placeReadingFiles } from './reading-files.mjs'
import { codeOf, Refusal } from './refusal.mjs'
import { startServing, untilAnswering } from './serving.mjs'
import { readSettings } from './settings.mjs'
import { createSteps } from './steps.mjs'
import { ensureDatabaseFile, ensureDataFolder } from './storage.mjs'
import { writeSbom } from './write-sbom.mjs'

/** `npm start`: prepares all that is missing, serves the site until it is stopped. */
export async function runSite() {
  const steps = begin('Skorann Actualités')
  const settings = await prepare(steps)
  await steps.run('Site', ensureBuild)
  keepDataPrivate(settings)
  const log = join(LOGS, 'site.log')
  const { child, ended } = await startServing({ script: 'serve-bundle.mjs', log, steps })
  await Promise.race([untilAnswering(`${localOrigin(settings)}/`), ended])
  if (child.exitCode === null) {
    welcome(settings)
    child.stdout?.pipe(await shownLog(), { end: false })
    child.stderr?.pipe(process.stderr, { end: false })
  }
  const code = await ended
  throw new Refusal(
    `Le site s’est arrêté de lui-même (code ${code}) : voyez le journal ${log}, puis relancez npm start.`,
  )
}

/** `npm run dev`: the same preparation without the build, then hot reload. */
export async function runDevelopment() {
  const steps = begin('Skorann Actualités, développement')
  const settings = await prepare(steps)
  keepDataPrivate(settings)
  placeReadingFiles(ROOT)
  const { ended } = await startServing({ script: 'prepare.ts', log: join(LOGS, 'base.log'), steps })
  await ended
  const next = spawnOwned(
    process.execPath,
    [join(ROOT, 'node_modules/next/dist/bin/next'), 'dev', '-H', settings.HOST, '-p', String(settings.PORT)],
    {
      cwd: ROOT,
      env: { ...process.env, ...NODE_ENVIRONMENT, NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  )
  const code = await endOf(next)
  throw new Refusal(`Next.js s’est arrêté de lui-même (code ${code}) : lisez ci-dessus, puis relancez npm run dev.`)
}

/** `npm run build`: dependencies and build. It needs no settings and writes none. */
export async function buildOnly() {
  const steps = begin('Skorann Actualités, construction')
  await steps.run('Dépendances', ensureDependencies)
  await steps.run('Site', ensureBuild)
  await steps.run('Inventaire', () => writeSbom())
}

/**
 * Prepares the site for the tests: settings, dependencies and a current build.
 * @param {import('./steps.mjs').Steps} steps
 */
export async function prepareBuild(steps) {
  await steps.run('Réglages', () => ensureEnvironmentFile(ROOT))
  loadEnvironmentFile(ROOT)
  await steps.run('Dépendances', ensureDependencies)
  await steps.run('Site', ensureBuild)
}

/** @param {string} title */
function begin(title) {
  process.chdir(ROOT)
  stopOnSignals()
  console.log(`${title}\n`)
  return createSteps()
}

/**
 * From the port, which costs nothing to check, to a database that can be opened.
 * @param {import('./steps.mjs').Steps} steps
 */
async function prepare(steps) {
  await steps.run('Node.js', () => process.versions.node)
  await steps.run('Réglages', async () => {
    const done = ensureEnvironmentFile(ROOT)
    loadEnvironmentFile(ROOT)
    await ensurePortIsFree(parsePort(process.env.PORT), process.env.HOST || '127.0.0.1')
    return done
  })
  await steps.run('Dépendances', ensureDependencies)
  const settings = await readSettings()
  await steps.run('Données', async () => {
    ensureDataFolder(settings.DATA_DIR)
    ensureDatabaseFile(settings.DATABASE_URI)
    await ensureMongodbAnswers(settings.DATABASE_URI)
    return `dans ${relative(ROOT, settings.DATA_DIR) || settings.DATA_DIR}`
  })
  return settings
}

/**
 * From here on files are made for their owner alone; the build came before, because another account may serve it.
 * @param {import('../../env.ts').Env} settings
 */
function keepDataPrivate(settings) {
  process.umask(0o077)
  const warning = warningOf(closeToOthers(settings))
  if (warning) console.warn(`  ${warning}`)
}

/**
 * Returns the stream for the site's lines: a terminal shows only warnings and errors, a service's journal all lines.
 * @returns {Promise<NodeJS.WritableStream>}
 */
async function shownLog() {
  // The reader of our output may be gone; the log file has every line.
  process.stdout.on('error', (error) => {
    if (codeOf(error) !== 'EPIPE') throw error
  })
  if (!process.stdout.isTTY) return process.stdout
  const { default: pretty } = await import('pino-pretty')
  return pretty({ minimumLevel: 'warn', translateTime: 'SYS:HH:MM:ss', ignore: 'requestId' })
}

/** @param {import('../../env.ts').Env} settings */
function welcome({ SITE_URL, HOST }) {
  // The first account is made in the browser only where nobody else can come first.
  const firstAccount = isLocal(HOST)
    ? `Première visite ? Ouvrez l’administration pour créer votre compte,
  ou faites-le ici : npm run admin:create -- votre@adresse.fr`
    : 'Pour créer votre compte : npm run admin:create -- votre@adresse.fr'
  console.log(`
  Le site            ${SITE_URL}
  L’administration   ${SITE_URL}/admin

  ${firstAccount}
  Pour arrêter le site : Ctrl-C
`)
}
