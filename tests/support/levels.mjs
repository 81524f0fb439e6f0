import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ensureDependencies } from '../../payload/scripts/start/dependencies.mjs'
import { ROOT } from '../../payload/scripts/start/folders.mjs'
import { endOf, spawnOwned, stopOnSignals } from '../../payload/scripts/start/processes.mjs'
import { prepareBuild } from '../../payload/scripts/start/site.mjs'
import { createSteps, frenchSeconds } from '../../payload/scripts/start/steps.mjs'
import { findBrowser } from './browser-program.mjs'
import { findMongodb } from './mongodb-server.mjs'
import { findNode24, NODE_24_FILES } from './node-24.mjs'
import { makeSeeds } from './seeds/make-all-seeds.mjs'
import { isSuccess, slowest, summaryLine, sumOfLevel } from './summary.mjs'

/** @typedef {import('./level-reporter.mjs').FileResult} FileResult */

const NODE_24 = 'node-24'

/**
 * The projects of jest.config.js, and one more that runs a few of their files on Node.js 24, as the report calls them.
 * @type {{ project: string, name: string, database?: 'sqlite' | 'mongodb', label: string, needsBuild: boolean }[]}
 */
const LEVELS = [
  { project: 'unit', name: 'unit', label: 'Unités', needsBuild: false },
  { project: 'components', name: 'components', label: 'Composants', needsBuild: false },
  ...onBothDatabases('integration', 'Intégration', false),
  ...onBothDatabases('e2e', 'Navigateur', true),
  ...onBothDatabases('faults', 'Pannes', true),
  { project: NODE_24, name: 'node-24', database: 'sqlite', label: 'Node.js 24, quelques fichiers', needsBuild: true },
]
const DATABASES = ['sqlite', 'mongodb']
const EVERYTHING = 'all'

/** Written by the reporter that jest.config.js names. */
const RESULTS = join(ROOT, '.cache/test-results/files.json')
const SLOWEST = 10

/**
 * Runs the levels named, or all, on the databases named, or both; prints the number of tests of each, the levels left
 * out, the slowest files and, as the last line, the sum.
 * @param {string[]} args names of levels (`integration`) and of databases (`mongodb`), `all`, and options for Jest
 */
export async function runLevels(args) {
  const startedAt = Date.now()
  process.chdir(ROOT)
  stopOnSignals()
  const { levels, isEverything, jestOptions } = readArguments(args)

  const steps = createSteps()
  if (levels.some(({ needsBuild }) => needsBuild)) await prepareBuild(steps)
  else await steps.run('Dépendances', ensureDependencies)

  if (levels.some(({ needsBuild }) => needsBuild)) await findBrowser()
  const mongodb = levels.some(({ database }) => database === 'mongodb') ? await findMongodb() : null
  const server = mongodb && 'uri' in mongodb ? mongodb : null
  const run = server ? levels : levels.filter(({ database }) => database !== 'mongodb')
  const seeds = seedsOf(run)
  if (seeds.length > 0) await steps.run('Bases de départ', () => makeSeeds(seeds, server?.uri ?? ''))

  const testsStartedAt = Date.now()
  const environment = { TEST_MONGODB_SERVER: server?.uri ?? '', TEST_EVERYTHING: isEverything ? '1' : '' }
  const projects = run.map(({ project }) => project).filter((project) => project !== NODE_24)
  const main = projects.length > 0 ? await runJest({ projects, jestOptions, environment }) : NOTHING_RAN
  const isOnNode24 = run.some(({ project }) => project === NODE_24) && jestOptions.length === 0
  const node24 = isOnNode24 ? await runOnNode24(environment) : NOTHING_RAN
  await server?.stop()
  const files = [...main.files, ...node24.files]
  const code = main.code || node24.code

  const sums = run.map((level) => ({ ...level, ...sumOfLevel(files, level.project) }))
  // A pattern may fit no file of a level.
  const mayBeEmpty = (/** @type {typeof sums[number]} */ { project }) =>
    jestOptions.length > 0 || (project === NODE_24 && 'reason' in node24)
  const counted = sums.filter((sum) => !mayBeEmpty(sum) || sum.count.passed + sum.count.failed > 0)
  const report = [
    ...counted.map(levelLine),
    ...('reason' in node24 ? [`Node.js 24 : non lancé. ${node24.reason}`] : []),
    ...(mongodb && 'reason' in mongodb ? [`MongoDB : non lancé. ${mongodb.reason}`] : []),
    ...(server ? [`MongoDB : ${server.what}`] : []),
    ...leftOut(run, isEverything),
    `\nLes ${SLOWEST} fichiers les plus longs :`,
    ...slowest(files, SLOWEST).map(fileLine),
    ...times(testsStartedAt, startedAt),
  ]
  const counts = counted.map(({ count }) => count)
  // Jest may fail for another reason than a test.
  const isJestAlone = code !== 0 && counts.every(({ failed }) => failed === 0)
  if (isJestAlone) counts.push({ passed: 0, failed: 1, skipped: 0 })
  console.log(`\n${report.join('\n')}\n${summaryLine(counts)}`)
  process.exit(isSuccess(counts) ? 0 : 1)
}

/**
 * Returns the seeds (seeds.ts) that the files of these levels start from. Those that need the build start the site.
 * @param {typeof LEVELS} levels
 */
function seedsOf(levels) {
  const seeds = levels.flatMap(({ database, name, needsBuild }) => {
    if (!database) return []
    const names = name === NODE_24 ? ['newsroom', 'site'] : [needsBuild ? 'site' : 'newsroom']
    return names.map((seed) => ({ database, name: seed }))
  })
  const isFirst = (/** @type {typeof seeds[number]} */ seed, /** @type {number} */ index) =>
    seeds.findIndex(({ database, name }) => database === seed.database && name === seed.name) === index
  return seeds.filter(isFirst)
}

/** @param {string[]} args */
function readArguments(args) {
  const isLevel = (/** @type {string} */ arg) => LEVELS.some(({ name }) => name === arg)
  const isDatabase = (/** @type {string} */ arg) => DATABASES.includes(arg)
  return {
    levels: LEVELS.filter(({ name }) => !args.some(isLevel) || args.includes(name)).filter(
      ({ database }) => !args.some(isDatabase) || (database !== undefined && args.includes(database)),
    ),
    isEverything: args.includes(EVERYTHING),
    jestOptions: args.filter((arg) => !isLevel(arg) && !isDatabase(arg) && arg !== EVERYTHING),
  }
}

/** @type {{ files: FileResult[], code: number }} */
const NOTHING_RAN = { files: [], code: 0 }

/**
 * Runs Jest once for several projects: its workers, one a core, take the next file of whichever level.
 * @param {{ projects: string[], jestOptions: string[], environment: Record<string, string>, node?: string }} options
 *   node: the program that runs it, ours unless given
 * @returns {Promise<{ files: FileResult[], code: number }>}
 */
async function runJest({ projects, jestOptions, environment, node = process.execPath }) {
  rmSync(RESULTS, { force: true })
  const jest = spawnOwned(
    node,
    [
      join(ROOT, 'node_modules/jest/bin/jest.js'),
      ...['--passWithNoTests', ...jestOptions],
      // Last: Jest takes every word that follows for a project's name.
      ...['--selectProjects', ...projects],
    ],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        ...environment,
        NODE_ENV: 'test',
        NODE_OPTIONS: '--experimental-vm-modules',
        NODE_NO_WARNINGS: '1',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  const code = await endOf(jest)
  return { files: existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : [], code }
}

/**
 * Runs the files of node-24.mjs on Node.js 24.
 * @param {Record<string, string>} environment
 * @returns {Promise<{ files: FileResult[], code: number, reason?: string }>} reason: why it did not run, in French
 */
async function runOnNode24(environment) {
  const found = await findNode24()
  if ('reason' in found) return { ...NOTHING_RAN, reason: found.reason }
  const projects = NODE_24_FILES.map(({ project }) => `${project}-sqlite`)
  const jestOptions = ['--runTestsByPath', ...NODE_24_FILES.map(({ file }) => file)]
  const { files, code } = await runJest({ projects, jestOptions, environment, node: found.path })
  return { files: files.map((file) => ({ ...file, level: NODE_24 })), code }
}

/**
 * @param {string} name
 * @param {string} label
 * @param {boolean} needsBuild
 */
function onBothDatabases(name, label, needsBuild) {
  return /** @type {const} */ (['sqlite', 'mongodb']).map((database) => ({
    project: `${name}-${database}`,
    name,
    database,
    label: `${label}, ${database === 'sqlite' ? 'SQLite' : 'MongoDB'}`,
    needsBuild,
  }))
}

/** @param {{ label: string } & ReturnType<typeof sumOfLevel>} sum */
function levelLine({ label, count, milliseconds }) {
  const ran = count.passed + count.failed
  return `${label} : ${ran} tests (${frenchSeconds(milliseconds)})${ran === 0 ? ', aucun test n’a été lancé' : ''}`
}

/**
 * Returns the times of the tests alone, with their preparation, and with the checks before them when `.ci/run` ran it.
 * @param {number} testsStartedAt milliseconds, as `Date.now()`
 * @param {number} startedAt
 */
function times(testsStartedAt, startedAt) {
  const since = (/** @type {number} */ begin) => frenchSeconds(Date.now() - begin)
  const checksStartedAt = Number(process.env.CHECKS_STARTED_AT) * 1000
  return [
    `\nTests : ${since(testsStartedAt)} ; npm test : ${since(startedAt)}`,
    ...(checksStartedAt ? [`.ci/run : ${since(checksStartedAt)}`] : []),
  ]
}

/** @param {FileResult} file */
function fileLine({ level, path, milliseconds }) {
  return `  ${frenchSeconds(milliseconds).padStart(11)}  ${level}  ${relative(ROOT, path)}`
}

/**
 * Returns the files that `npm test` does not run on MongoDB.
 * @param {typeof LEVELS} levels
 * @param {boolean} isEverything
 */
function leftOut(levels, isEverything) {
  if (isEverything || !levels.some(({ project }) => project === 'e2e-mongodb')) return []
  const count = readdirSync(join(ROOT, 'tests/e2e')).length
  return [
    `Laissé de côté sur MongoDB : ce que la base ne décide pas, dans le navigateur (« npm test all » lance les ${count} fichiers) et parmi les matrices de l’intégration (places, bad-input, odd-bodies).`,
  ]
}
