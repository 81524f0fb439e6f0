import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { ROOT } from '../start/folders.mjs'
import { endOf, spawnOwned } from '../start/processes.mjs'

/**
 * Runs a tool of node_modules and returns its output.
 * @param {string} binary path in node_modules
 * @param {string[]} args
 * @param {string[]} [nodeOptions]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runTool(binary, args, nodeOptions = []) {
  const child = spawnOwned(process.execPath, [...nodeOptions, join(ROOT, 'node_modules', binary), ...args], {
    cwd: ROOT,
    env: { ...process.env, NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [code, printed, errors] = await Promise.all([endOf(child), textOf(child.stdout), textOf(child.stderr)])
  return { code, output: `${printed}${errors}` }
}

/** @param {import('node:stream').Readable | null} stream */
function textOf(stream) {
  return stream ? text(stream) : ''
}
