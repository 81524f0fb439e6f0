import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import { codeOf, explain } from './refusal.mjs'

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** Milliseconds: serve.ts ends by itself before. */
const PATIENCE = 10_000
/** npm passes on the Ctrl-C that the terminal already sent to all: two signals within a second are one. */
const SAME_SIGNAL_WITHIN = 1_000

/** @type {Set<ChildProcess>} */
const running = new Set()
let stopping = false
let stoppingSince = 0

/**
 * Starts a process that ends with this one. The process and its children form a group, which is stopped as a whole.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {ChildProcess}
 */
export function spawnOwned(command, args, options) {
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' })
  running.add(child)
  child.once('exit', () => {
    running.delete(child)
    signalGroup(child, 'SIGKILL')
  })
  return child
}

/**
 * Waits for the end of a process. While we are being stopped it never resolves: the end of the process is then wanted.
 * @param {ChildProcess} child
 * @returns {Promise<number>} its exit code; 128 and the signal's number when a signal ended it
 */
export function endOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      if (!stopping) resolve(code ?? 128 + (signal ? constants.signals[signal] : 0))
    })
  })
}

/** On Ctrl-C, SIGTERM or a closed terminal: ends every process of ours, then this one with code 0. */
export function stopOnSignals() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stopAll)
  if (process.env.npm_lifecycle_event) stopWithParent()
}

/** npm that gets SIGTERM ends its shell, which does not pass the signal on: all we see is that our parent changed. */
function stopWithParent() {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stopAll()
  }, 300)
  watch.unref()
}

/**
 * Stops every child. A second Ctrl-C, from a person who no longer waits, stops them at once; other repeats are ignored.
 * @param {NodeJS.Signals} [signal]
 */
function stopAll(signal) {
  const isImpatient = signal === 'SIGINT' && performance.now() - stoppingSince > SAME_SIGNAL_WITHIN
  if (stopping && !isImpatient) return
  const patience = stopping ? 0 : PATIENCE
  if (!stopping) stoppingSince = performance.now()
  stopping = true
  Promise.all([...running].map((child) => stopProcess(child, patience))).then(
    () => process.exit(0),
    (error) => {
      console.error(explain(error))
      process.exit(1)
    },
  )
}

/**
 * Asks a process to end, and ends it by force when it does not.
 * @param {ChildProcess} child
 * @param {number} [patience] milliseconds
 */
export async function stopProcess(child, patience = PATIENCE) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  signalGroup(child, 'SIGTERM')
  const force = setTimeout(() => signalGroup(child, 'SIGKILL'), patience)
  await ended
  clearTimeout(force)
}

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return
  if (process.platform === 'win32') {
    child.kill(signal)
    return
  }
  try {
    process.kill(-child.pid, signal)
  } catch (error) {
    const isGone = codeOf(error) === 'ESRCH'
    if (!isGone) throw error
  }
}
