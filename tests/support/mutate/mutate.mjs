// `npm run mutate`: how many of the slips that a person could make in a source the unit tests notice.
// `-- payload/editorial/slug.ts …` limits it to paths; `--workers N`; `--threshold N` fails below N % in a folder.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from '../../../payload/scripts/start/folders.mjs'
import { checkEquivalent, runMutants, runWithoutMutant } from './fates.mjs'
import { FOLDERS } from './folders.mjs'
import { mutantsOf } from './mutants.mjs'
import { REPORTS, Worker } from './worker.mjs'

/**
 * @typedef {import('./fates.mjs').Fate} Fate
 * @typedef {import('./fates.mjs').Mutant} Mutant
 * @typedef {import('./fates.mjs').Result} Result
 */

const { values, positionals } = parseArgs({
  options: { workers: { type: 'string', default: '1' }, threshold: { type: 'string', default: '0' } },
  allowPositionals: true,
})
const began = performance.now()
process.chdir(ROOT)
rmSync(join(REPORTS, 'jest.log'), { force: true })

const mutants = Object.entries(FOLDERS).flatMap(([folder, paths]) =>
  paths
    .flatMap(sourcesOf)
    .filter(isWanted)
    .flatMap((file) => mutantsIn(folder, file)),
)
const files = [...new Set(mutants.map(({ file }) => file))]
if (files.length === 0) throw new Error(`No source to change in ${positionals.join(' ')}`)
checkEquivalent(mutants)

const workers = Array.from({ length: Number(values.workers) }, () => new Worker(files))
try {
  const [tests = []] = await Promise.all(workers.map((worker) => worker.start()))
  const baseline = await runWithoutMutant(tests, workers)
  console.log(`${mutants.length} mutants in ${files.length} files, ${baseline.length} test files`)
  report(await runMutants(mutants, baseline, workers, print))
} finally {
  for (const worker of workers) worker.stop()
}

/** @param {Result} result @param {number} count */
function print({ file, line, original, replacement, fate }, count) {
  if (fate === 'survived' || fate === 'untested')
    console.log(`${fate} ${file}:${line}  ${shown(original)} → ${shown(replacement)}`)
  if (count % 100 === 0) console.log(`  ${count} of ${mutants.length}, ${elapsed()}`)
}

/** @param {Result[]} results */
function report(results) {
  const survivors = results.filter(({ fate }) => fate === 'survived' || fate === 'untested')
  const rows = Object.keys(FOLDERS).flatMap((folder) => {
    const inFolder = results.filter((result) => result.folder === folder)
    return inFolder.length === 0 ? [] : [scoreOf(folder, inFolder)]
  })
  survivors.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
  writeFileSync(join(REPORTS, 'report.json'), `${JSON.stringify({ rows, survivors }, null, 2)}\n`)
  console.table(rows)
  console.log(`${elapsed()}; what survived is in .cache/mutation/report.json`)
  if (rows.some(({ share }) => share < Number(values.threshold))) process.exitCode = 1
}

/** @param {string} folder @param {Result[]} results */
function scoreOf(folder, results) {
  const count = (/** @type {Fate} */ fate) => results.filter((result) => result.fate === fate).length
  const equivalent = count('equivalent')
  const killed = count('killed')
  const mutants = results.length - equivalent
  return {
    folder,
    mutants,
    killed,
    survived: mutants - killed,
    equivalent,
    share: Math.round((1_000 * killed) / mutants) / 10,
  }
}

/** @param {string} path @returns {string[]} */
function sourcesOf(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true })
    .map((name) => `${path}/${name}`)
    .filter((name) => name.endsWith('.ts'))
    .sort()
}

/** @param {string} file */
function isWanted(file) {
  return (
    positionals.length === 0 || positionals.some((path) => file === path || file.startsWith(path.replace(/\/?$/, '/')))
  )
}

/** @param {string} folder @param {string} file @returns {Mutant[]} */
function mutantsIn(folder, file) {
  const source = readFileSync(file, 'utf8')
  const lines = source.split('\n')
  return mutantsOf(source).map(({ line, original, text }, index) => ({
    folder,
    file,
    line,
    code: lines[line - 1]?.trim() ?? '',
    original,
    replacement: text,
    id: `${file}#${index}`,
  }))
}

/** @param {string} text */
function shown(text) {
  return JSON.stringify(text.replace(/\s+/g, ' ').slice(0, 80))
}

function elapsed() {
  return `${Math.round((performance.now() - began) / 1000)} s`
}
