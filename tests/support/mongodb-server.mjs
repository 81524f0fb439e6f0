import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../payload/scripts/start/folders.mjs'
import { runLogged } from '../../payload/scripts/start/logged-command.mjs'
import { findFreePort } from '../../payload/scripts/start/port.mjs'
import { spawnOwned, stopProcess } from '../../payload/scripts/start/processes.mjs'
import { explain, Refusal } from '../../payload/scripts/start/refusal.mjs'

/**
 * Speaks MongoDB's protocol, with transactions, and comes from the Python package index. It is not MongoDB. Only the
 * tests use it.
 */
const SERVER = 'secantusdb==0.7.0b3'
const HOME = join(ROOT, '.cache/mongodb-test-server')
/** Milliseconds: other programs may use the machine. */
const ANSWERS_WITHIN = 120_000

/** @typedef {{ uri: string, what: string, stop: () => Promise<void> }} Server */

/**
 * Where the tests find MongoDB: the server of TEST_MONGODB_URI, else one that is installed and started here.
 * @returns {Promise<Server | { reason: string }>} the reason, in French, when there is none
 */
export async function findMongodb() {
  const given = process.env.TEST_MONGODB_URI
  if (given) return { uri: given, what: 'serveur de TEST_MONGODB_URI', stop: async () => {} }
  try {
    await install()
    return await start()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { reason: explain(error) }
  }
}

async function install() {
  const mark = join(HOME, 'installed')
  if (existsSync(mark)) return
  if (spawnSync('python3', ['-c', 'import venv, ensurepip']).status !== 0) {
    throw new Refusal('python3 et son module venv manquent, et TEST_MONGODB_URI n’est pas donné.')
  }
  rmSync(HOME, { recursive: true, force: true })
  const failure = `L’installation de ${SERVER} a échoué, et TEST_MONGODB_URI n’est pas donné`
  await runLogged({ name: 'mongodb-venv', command: 'python3', args: ['-m', 'venv', HOME], failure })
  const pip = join(HOME, 'bin/pip')
  await runLogged({ name: 'mongodb-install', command: pip, args: ['install', '--quiet', SERVER], failure })
  writeFileSync(mark, SERVER)
}

/**
 * A server of one's own, which may be ended and started again on the same data.
 * @returns {Promise<Server & { end: () => Promise<void>, startAgain: () => Promise<void> }>}
 */
export async function startMongodb() {
  await install()
  return await start()
}

async function start() {
  const folder = mkdtempSync(join(tmpdir(), 'skorann-mongodb-'))
  const port = await findFreePort()
  const run = async () => {
    const child = spawnOwned(
      join(HOME, 'bin/secantusd-py'),
      ['--host', '127.0.0.1', '--port', String(port), '--storage-path', folder, '--log-level', 'WARNING'],
      { cwd: folder, stdio: 'ignore' },
    )
    await untilListening(port, () => child.exitCode)
    return child
  }
  let child = await run()
  return {
    uri: `mongodb://127.0.0.1:${port}/tests?replicaSet=secantus`,
    what: `${SERVER}, qui parle comme MongoDB et n’est pas MongoDB`,
    end: () => stopProcess(child),
    async startAgain() {
      child = await run()
    },
    async stop() {
      await stopProcess(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * @param {number} port
 * @param {() => number | null} exitCode
 */
async function untilListening(port, exitCode) {
  const deadline = Date.now() + ANSWERS_WITHIN
  for (;;) {
    const isListening = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true))
      socket.once('error', () => resolve(false))
      socket.once('close', () => resolve(false))
      socket.once('connect', () => socket.destroy())
    })
    if (isListening) return
    if (exitCode() !== null || Date.now() > deadline) throw new Refusal(`${SERVER} n’a pas démarré.`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
