import { mkdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ROOT } from './folders.mjs'
import { loggedRefusal } from './logged-command.mjs'
import { NODE_ENVIRONMENT, NODE_OPTIONS, TYPESCRIPT_OPTIONS } from './node-options.mjs'
import { endOf, spawnOwned } from './processes.mjs'
import { Refusal } from './refusal.mjs'

/**
 * A message from the process that runs the site to the one that started it.
 * @typedef {{ kind: 'begin', label: string } | { kind: 'done', detail: string } | { kind: 'ready' }
 *   | { kind: 'failed', sentence: string }} ServeMessage
 */

const READY_WITHIN = 60_000

/**
 * Starts the process that migrates, seeds and serves, and shows its steps. Its output goes to the log.
 * @param {{ script: string, log: string, steps: import('./steps.mjs').Steps, environment?: Record<string, string> }} options
 *   script: the name of a file in this folder; log: relative to the project
 * @returns {Promise<{ child: import('node:child_process').ChildProcess, ended: Promise<number> }>} when it says that it
 *   is ready; `ended` is its exit code
 * @throws {Refusal} with the last lines of its log when it ends before
 */
export async function startServing({ script, log, steps, environment }) {
  const logPath = join(ROOT, log)
  mkdirSync(dirname(logPath), { recursive: true })
  const logStream = await openLog(logPath)
  const options = script.endsWith('.ts') ? [...NODE_OPTIONS, ...TYPESCRIPT_OPTIONS] : NODE_OPTIONS
  const child = spawnOwned(process.execPath, [...options, fileURLToPath(new URL(script, import.meta.url))], {
    cwd: ROOT,
    env: { ...process.env, ...NODE_ENVIRONMENT, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  child.stdout?.pipe(logStream, { end: false })
  child.stderr?.pipe(logStream, { end: false })

  const ended = endOf(child)
  /** @type {import('./steps.mjs').RunningStep | undefined} */
  let step
  /** @type {Promise<void>} */
  const ready = new Promise((resolve, reject) => {
    child.on('message', (/** @type {ServeMessage} */ message) => {
      if (message.kind === 'begin') step = steps.begin(message.label)
      if (message.kind === 'done') step?.done(message.detail)
      if (message.kind === 'ready') resolve()
      if (message.kind === 'failed') reject(new Refusal(message.sentence))
    })
    ended.then((code) => {
      logStream.end(() => reject(loggedRefusal(`Le site n’a pas démarré (code ${code})`, log)))
    }, reject)
  })
  try {
    await ready
  } catch (error) {
    step?.failed()
    throw error
  }
  return { child, ended }
}

/**
 * A log that never fills the disk: three files of ten megabytes.
 * @param {string} path absolute
 */
async function openLog(path) {
  // Imported now: the first start installs it.
  const { createStream } = await import('rotating-file-stream')
  return createStream(basename(path), { path: dirname(path), size: '10M', maxFiles: 2 })
}

/**
 * Waits until an address answers 200.
 * @param {string} url
 * @param {number} [within] milliseconds, a minute unless given
 * @throws {Refusal} after so long of anything else
 */
export async function untilAnswering(url, within = READY_WITHIN) {
  const deadline = Date.now() + within
  for (;;) {
    const answer = await fetch(url).then(
      (response) => String(response.status),
      (error) => String(error.cause?.code ?? error.message),
    )
    if (answer === '200') return
    if (Date.now() > deadline) {
      throw new Refusal(`La page d’accueil ne s’ouvre pas (${answer}) : voyez le journal .cache/logs/site.log.`)
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
