import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LOGS, ROOT } from './folders.mjs'
import { endOf, spawnOwned } from './processes.mjs'
import { Refusal } from './refusal.mjs'

/**
 * Runs a command whose output goes to a log.
 * @param {{ name: string, command: string, args: string[], environment?: Record<string, string>, failure: string }} options
 *   name: the log's; failure: the beginning of the sentence for a person, for example « L’installation a échoué »
 * @throws {Refusal} with the last lines of the log, and where it is
 */
export async function runLogged({ name, command, args, environment, failure }) {
  const log = join(LOGS, `${name}.log`)
  mkdirSync(join(ROOT, LOGS), { recursive: true })
  const output = openSync(join(ROOT, log), 'w')
  try {
    const child = spawnOwned(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...environment },
      stdio: ['ignore', output, output],
      shell: process.platform === 'win32' && command === 'npm',
    })
    const code = await endOf(child)
    if (code !== 0) throw loggedRefusal(failure, log)
  } finally {
    closeSync(output)
  }
}

/**
 * @param {string} failure
 * @param {string} log relative to the project's folder
 */
export function loggedRefusal(failure, log) {
  const lines = lastLines(readFileSync(join(ROOT, log), 'utf8'))
  return new Refusal(
    `${lines}${failure} : corrigez ce que disent les lignes ci-dessus et recommencez (journal entier : ${log}).`,
  )
}

/**
 * The end of a log, indented, without stack traces, colours and empty lines.
 * @param {string} text
 * @param {number} [count]
 */
export function lastLines(text, count = 15) {
  const lines = text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character begins a colour code.
    .replace(/\x1b\[[0-9;]*[A-Za-z]/g, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
  return lines
    .slice(-count)
    .map((line) => `  │ ${line}\n`)
    .join('')
}
