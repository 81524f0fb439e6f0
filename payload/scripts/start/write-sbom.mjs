import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { npmCommand } from './dependencies.mjs'
import { ROOT } from './folders.mjs'
import { Refusal } from './refusal.mjs'

const SBOM = '.next/sbom.cdx.json'
/** A list of a thousand packages has some 400 kB. */
const MOST_BYTES = 64 * 1024 * 1024

/**
 * Writes the list of the packages that the site runs with (CycloneDX), with the licence of each, from the lockfile alone.
 * @param {string} [root]
 * @returns {Promise<string>} what was done, in French
 * @throws {Refusal} when npm fails
 */
export async function writeSbom(root = ROOT) {
  // Without what only development needs: npm refuses a package there that asks for « latest ».
  const { command, args } = npmCommand(['sbom', '--sbom-format=cyclonedx', '--omit=dev', '--package-lock-only'])
  const list = await promisify(execFile)(command, args, {
    cwd: root,
    maxBuffer: MOST_BYTES,
    shell: process.platform === 'win32' && command === 'npm',
  }).then(
    ({ stdout }) => stdout,
    (error) => {
      throw new Refusal(
        `L’inventaire des dépendances a échoué (${lastLine(error)}) : mettez npm à jour et recommencez.`,
      )
    },
  )
  const { components } = JSON.parse(list)
  mkdirSync(dirname(join(root, SBOM)), { recursive: true })
  writeFileSync(join(root, SBOM), list)
  return `${components.length} paquets, dans ${SBOM}`
}

/** @param {{ stderr?: string, message: string }} error */
function lastLine({ stderr, message }) {
  return (stderr || message).trim().split('\n').at(-1)
}
