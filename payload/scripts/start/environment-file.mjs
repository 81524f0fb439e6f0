import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf, Refusal } from './refusal.mjs'

/**
 * Writes `.env` from `.env.example` with random secrets, readable by its owner alone. An existing one is left alone.
 * @param {string} root
 * @returns {string} what was done, in French
 */
export function ensureEnvironmentFile(root) {
  const path = join(root, '.env')
  if (existsSync(path)) return '.env est en place'
  const content = withRandomSecrets(readFileSync(join(root, '.env.example'), 'utf8'))
  try {
    writeFileSync(path, content, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    throw new Refusal(
      `Le fichier .env ne peut pas être écrit dans ${root} (${codeOf(error)}) : donnez-vous le droit d’écrire dans ce dossier.`,
    )
  }
  return '.env écrit, avec un secret tiré au sort'
}

/**
 * Puts the settings of `.env` into the environment; those that the environment has already win.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [environment]
 */
export function loadEnvironmentFile(root, environment = process.env) {
  const path = join(root, '.env')
  if (!existsSync(path)) return
  for (const [name, value] of Object.entries(parseEnvironment(readFileSync(path, 'utf8')))) {
    environment[name] ??= value
  }
}

/**
 * Reads `NAME=value` lines: comments, quotes and a leading `export` as dotenv does, without its `${…}` expansion.
 * (Node's own `util.parseEnv` came after 20.9.)
 * @param {string} text
 * @returns {Record<string, string>}
 */
export function parseEnvironment(text) {
  /** @type {Record<string, string>} */
  const settings = {}
  for (const line of text.split(/\r?\n/)) {
    const [, name, raw] = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*)$/.exec(line) ?? []
    if (name !== undefined && raw !== undefined) settings[name] = unquote(raw)
  }
  return settings
}

/**
 * Fills each empty setting whose name ends in SECRET.
 * @param {string} example
 * @param {() => string} [makeSecret]
 */
export function withRandomSecrets(example, makeSecret = () => randomBytes(32).toString('hex')) {
  return example.replace(/^(\w*SECRET)=[ \t]*$/gm, (_line, name) => `${name}=${makeSecret()}`)
}

/** @param {string} raw */
function unquote(raw) {
  const quoted = /^(["'`])(.*)\1\s*(?:#.*)?$/.exec(raw)
  if (quoted) return quoted[2] ?? ''
  return raw.replace(/(^|\s)#.*$/, '').trim()
}
