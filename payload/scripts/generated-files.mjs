import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runPayload } from './payload-command.mjs'
import { ROOT } from './start/folders.mjs'
import { Refusal } from './start/refusal.mjs'

const TYPES = 'payload-types.ts'
const IMPORT_MAP = 'app/(payload)/admin/importMap.js'

/** Writes the files that Payload generates from the configuration: the documents' types and the admin's import map. */
export async function generateFiles() {
  await runPayload(['generate:types'])
  await runPayload(['generate:importmap'])
}

/**
 * Returns the generated files that differ from the present configuration. Leaves the working copy as it was.
 * @returns {Promise<string[]>} paths relative to the project
 */
export async function staleFiles() {
  const stale = []
  if ((await freshTypes()) !== readIfThere(TYPES)) stale.push(TYPES)
  if (!(await isImportMapCurrent())) stale.push(IMPORT_MAP)
  return stale
}

async function freshTypes() {
  const folder = mkdtempSync(join(tmpdir(), 'skorann-types-'))
  try {
    const path = join(folder, TYPES)
    await runPayload(['generate:types'], { PAYLOAD_TS_OUTPUT_PATH: path })
    if (!existsSync(path)) throw new Refusal('Payload n’a pas écrit les types : relancez la commande.')
    return readFileSync(path, 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** P55: Payload writes the import map only in its place. The former one is put back when it differs. */
async function isImportMapCurrent() {
  const before = readIfThere(IMPORT_MAP)
  await runPayload(['generate:importmap', '--force'])
  const isCurrent = readIfThere(IMPORT_MAP) === before
  if (!isCurrent && before !== null) writeFileSync(join(ROOT, IMPORT_MAP), before)
  return isCurrent
}

/** @param {string} path */
function readIfThere(path) {
  return existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : null
}
