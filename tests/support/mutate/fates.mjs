import { EQUIVALENT } from './equivalent.mjs'

/**
 * @typedef {'killed' | 'survived' | 'untested' | 'equivalent'} Fate `untested`: no unit test comes to it.
 * @typedef {{ file: string, code: string, original: string, replacement: string }} Change `code` is the whole line.
 * @typedef {Change & { folder: string, line: number, id: string }} Mutant
 * @typedef {Mutant & { fate: Fate, test?: string }} Result
 * @typedef {import('./runner.mjs').Run} Run
 * @typedef {import('./worker.mjs').Worker} Worker
 */

/** A test file that hangs counts as failed. Its limit is ten times its usual duration plus this. */
const PATIENCE_MS = 10_000
const FIRST_RUN_MS = 300_000

/** Runs every test file as it is: each must be green, and shows which mutants it comes to. @param {string[]} tests @param {Worker[]} workers */
export async function runWithoutMutant(tests, workers) {
  return await inTurn(tests, workers, async (test, worker) => {
    const run = await worker.run({ mutant: null, test, mostHits: 0 }, FIRST_RUN_MS)
    if (!run?.isGreen) throw new Error(`${test} fails without any mutant: ${run?.problem ?? 'it does not end'}`)
    return run
  })
}

/** Throws for a mutant that is called equivalent and that its file does not have any more. @param {Mutant[]} mutants */
export function checkEquivalent(mutants) {
  const files = new Set(mutants.map(({ file }) => file))
  const stale = EQUIVALENT.find((each) => files.has(each.file) && !mutants.some((mutant) => isSame(each, mutant)))
  if (stale) throw new Error(`equivalent.mjs: ${stale.file} has no such mutant any more: ${stale.code}`)
}

/**
 * Runs each mutant against the test files that come to it, until one fails.
 * @param {Mutant[]} mutants
 * @param {Run[]} baseline
 * @param {Worker[]} workers
 * @param {(result: Result, count: number) => void} onResult
 */
export async function runMutants(mutants, baseline, workers, onResult) {
  /** The tests that noticed a mutant of a file are likely to notice the next. @type {Map<string, number>} */
  const kills = new Map()
  let count = 0
  return await inTurn(mutants, workers, async (mutant, worker) => {
    const result = await resultOf(mutant, baseline, worker, kills)
    if (result.test) kills.set(`${mutant.file} ${result.test}`, (kills.get(`${mutant.file} ${result.test}`) ?? 0) + 1)
    count += 1
    onResult(result, count)
    return result
  })
}

/**
 * @param {Mutant} mutant
 * @param {Run[]} baseline
 * @param {Worker} worker
 * @param {Map<string, number>} kills
 * @returns {Promise<Result>}
 */
async function resultOf(mutant, baseline, worker, kills) {
  if (isEquivalent(mutant)) return { ...mutant, fate: 'equivalent' }
  const weight = (/** @type {Run} */ run) => (kills.get(`${mutant.file} ${run.test}`) ?? 0) / run.seconds
  const runs = baseline
    .filter(({ hits }) => hits[mutant.id])
    .sort((a, b) => weight(b) - weight(a) || a.seconds - b.seconds)
  if (runs.length === 0) return { ...mutant, fate: 'untested' }
  for (const { test, seconds, hits } of runs) {
    const mostHits = 1_000 + 100 * (hits[mutant.id] ?? 0)
    const run = await worker.run({ mutant: mutant.id, test, mostHits }, PATIENCE_MS + 10_000 * seconds)
    if (!run?.isGreen) return { ...mutant, fate: 'killed', test }
  }
  return { ...mutant, fate: 'survived' }
}

/** @param {Change} mutant */
function isEquivalent(mutant) {
  return EQUIVALENT.some((each) => isSame(each, mutant))
}

/** @param {Change} one @param {Change} other */
function isSame(one, other) {
  return (
    one.file === other.file &&
    one.code === other.code &&
    one.original === other.original &&
    one.replacement === other.replacement
  )
}

/**
 * Each worker takes the next item when it is free.
 * @template Item, Outcome
 * @param {Item[]} items
 * @param {Worker[]} workers
 * @param {(item: Item, worker: Worker) => Promise<Outcome>} work
 */
async function inTurn(items, workers, work) {
  const queue = [...items]
  /** @type {Outcome[]} */
  const outcomes = []
  await Promise.all(
    workers.map(async (worker) => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) outcomes.push(await work(item, worker))
    }),
  )
  return outcomes
}
