import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LOGS, ROOT } from './folders.mjs'

/** Something a person can mend. Its message is one French sentence that names the thing and how to mend it. */
export class Refusal extends Error {
  name = 'Refusal'
}

/**
 * The sentence to show for an error. A defect of ours is not a Refusal: its stack goes to a log, named in the sentence.
 * @param {unknown} error
 * @returns {string}
 */
export function explain(error) {
  if (error instanceof Refusal) return error.message
  // payload/env.ts, whichever loader read it.
  if (error instanceof Error && error.name === 'EnvError') return error.message
  const [summary, stack] = error instanceof Error ? [error.message, error.stack] : [String(error), String(error)]
  return `Arrêt inattendu (${firstLine(summary)}) : ${keepForReport(stack ?? summary)}`
}

/**
 * Writes the stack of a defect to a file that the person can find. A container has no such file: it is then printed.
 * @param {string} stack
 * @returns {string} the end of a French sentence
 */
function keepForReport(stack) {
  const log = join(LOGS, 'erreur.log')
  try {
    mkdirSync(join(ROOT, LOGS), { recursive: true })
    writeFileSync(join(ROOT, log), `${stack}\n`)
    return `le détail est dans ${log}, joignez-le à votre signalement.`
  } catch (problem) {
    return `joignez ce qui suit à votre signalement (il n’a pas pu être gardé : ${codeOf(problem)}).\n${stack}`
  }
}

/**
 * @param {unknown} error
 * @returns {string} a file system error's code, or an empty string
 */
export function codeOf(error) {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}

/** @param {string} text */
function firstLine(text) {
  return text.split('\n', 1)[0] ?? ''
}
