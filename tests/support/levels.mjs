import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDependencies } from '../../payload/scripts/start/dependencies.mjs'
import { ROOT } from '../../payload/scripts/start/folders.mjs'
import { endOf, spawnOwned, stopOnSignals } from '../../payload/scripts/start/processes.mjs'
import { prepareBuild } from '../../payload/scripts/start/site.mjs'
import { createSteps, frenchSeconds } from '../../payload/scripts/start/steps.mjs'
import { findMongodb } from './mongodb-server.mjs'
import { countTests, isSuccess, summaryLine } from './summary.mjs'

/** @typedef {import('./summary.mjs').Count} Count */

/**
 * In the order they run. Those that need the build or the database come last: a slip shows within seconds.
 * @type {{ name: string, database?: 'sqlite' | 'mongodb', label: string, needsBuild: boolean, options: string[] }[]}
 */
const LEVELS = [
  { name: 'unit', label: 'Unités', needsBuild: false, options: [] },
  { name: 'components', label: 'Composants', needsBuild: false, options: [] },
  {
    name: 'integration',
    database: 'sqlite',
    label: 'Intégration, SQLite',
    needsBuild: false,
    options: ['--testPathIgnorePatterns', 'mongodb-indexes'],
  },
  {
    name: 'integration',
    database: 'mongodb',
    label: 'Intégration, MongoDB',
    needsBuild: false,
    options: ['--testPathIgnorePatterns', 'full-disk'],
  },
  {
    name: 'e2e',
    database: 'sqlite',
    label: 'Navigateur, SQLite',
    needsBuild: true,
    options: ['--runInBand', '--testPathIgnorePatterns', 'database-away'],
  },
  { name: 'e2e', database: 'mongodb', label: 'Navigateur, MongoDB', needsBuild: true, options: ['--runInBand'] },
  { name: 'faults', database: 'sqlite', label: 'Pannes, SQLite', needsBuild: true, options: ['--runInBand'] },
  { name: 'faults', database: 'mongodb', label: 'Pannes, MongoDB', needsBuild: true, options: ['--runInBand'] },
]
const DATABASES = ['sqlite', 'mongodb']

const RESULTS = '.cache/test-results'

/**
 * Runs the levels named, or all, on the databases named, or both; prints the number of tests of each and, as the last
 * line, the sum.
 * @param {string[]} args names of levels (`integration`) and of databases (`mongodb`), and options for Jest
 */
export async function runLevels(args) {
  process.chdir(ROOT)
  stopOnSignals()
  const isLevel = (/** @type {string} */ arg) => LEVELS.some(({ name }) => name === arg)
  const isDatabase = (/** @type {string} */ arg) => DATABASES.includes(arg)
  const levels = LEVELS.filter(({ name }) => !args.some(isLevel) || args.includes(name)).filter(
    ({ database }) => !args.some(isDatabase) || (database !== undefined && args.includes(database)),
  )
  const jestOptions = args.filter((arg) => !isLevel(arg) && !isDatabase(arg))

  const steps = createSteps()
  if (levels.some(({ needsBuild }) => needsBuild)) await prepareBuild(steps)
  else await steps.run('Dépendances', ensureDependencies)

  const mongodb = levels.some(({ database }) => database === 'mongodb') ? await findMongodb() : null

  /** @type {string[]} */
  const report = []
  /** @type {Count[]} */
  const counts = []
  for (const level of levels) {
    const startedAt = performance.now()
    if (level.database === 'mongodb' && mongodb && 'reason' in mongodb) {
      report.push(`${level.label} : non lancé. ${mongodb.reason}`)
      continue
    }
    const server = level.database === 'mongodb' && mongodb && 'uri' in mongodb ? mongodb.uri : ''
    const count = await runLevel(level, jestOptions, server)
    counts.push(count)
    const time = frenchSeconds(performance.now() - startedAt)
    const nothingRan = count.passed + count.failed === 0 ? ', aucun test : c’est un échec' : ''
    report.push(`${level.label} : ${count.passed + count.failed} tests (${time})${nothingRan}`)
  }
  if (mongodb && 'uri' in mongodb) {
    await mongodb.stop()
    report.push(`MongoDB : ${mongodb.what}`)
  }
  console.log(`\n${report.join('\n')}\n${summaryLine(counts)}`)
  process.exit(isSuccess(counts) ? 0 : 1)
}

/**
 * @param {(typeof LEVELS)[number]} level
 * @param {string[]} jestOptions
 * @param {string} mongodbUri empty for the tests to run on SQLite
 * @returns {Promise<Count>}
 */
async function runLevel({ name, database, label, options }, jestOptions, mongodbUri) {
  console.log(`\n${label}`)
  const results = join(ROOT, RESULTS, `${[name, database].filter(Boolean).join('-')}.json`)
  mkdirSync(join(ROOT, RESULTS), { recursive: true })
  rmSync(results, { force: true })
  const jest = spawnOwned(
    process.execPath,
    [
      join(ROOT, 'node_modules/jest/bin/jest.js'),
      ...['--selectProjects', name, '--json', '--outputFile', results, '--passWithNoTests', ...options, ...jestOptions],
    ],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        TEST_MONGODB_URI: mongodbUri,
        NODE_ENV: 'test',
        NODE_OPTIONS: '--experimental-vm-modules',
        NODE_NO_WARNINGS: '1',
      },
      // Jest's own report goes to the error output; what it prints on the other is the JSON that the file holds too.
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  const code = await endOf(jest)
  const count = existsSync(results)
    ? countTests(JSON.parse(readFileSync(results, 'utf8')))
    : { passed: 0, failed: 1, skipped: 0 }
  // Jest may fail for another reason than a test, such as a worker that died.
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}
