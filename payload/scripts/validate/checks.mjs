import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { staleFiles } from '../generated-files.mjs'
import { ROOT } from '../start/folders.mjs'
import { explain } from '../start/refusal.mjs'
import { openAdvisories } from './advisories.mjs'
import { misplacedClientComponents } from './client-components.mjs'
import { unknownLicences } from './licences.mjs'
import { modulesSeen } from './modules-seen.mjs'
import { runTool } from './run-tool.mjs'

/**
 * @typedef {{ ok: boolean, detail: string, findings: string }} Outcome
 * @typedef {{ label: string, check: () => Promise<Outcome> }} Check
 */

const FOLDERS = ['app', 'payload', 'collections', 'components', 'tests']

/** @type {Check[]} */
export const CHECKS = [
  { label: 'Format et règles (biome)', check: () => tool('@biomejs/biome/bin/biome', ['ci', '--colors=off', '.']) },
  {
    label: 'Promesses oubliées (oxlint)',
    check: () => tool('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', '.']),
  },
  { label: 'Types (tsc)', check: checkTypes },
  { label: 'Qui importe qui (dependency-cruiser)', check: checkBoundaries },
  { label: 'Composants client', check: checkClientComponents },
  {
    label: 'Code mort (knip)',
    check: () => tool('knip/bin/knip.js', ['--no-progress', '--treat-config-hints-as-errors']),
  },
  { label: 'Licences', check: checkLicences },
  { label: 'Failles connues (docs/advisories.md)', check: checkAdvisories },
  { label: 'Fichiers engendrés', check: checkGeneratedFiles },
]

/**
 * @param {string} binary path in node_modules
 * @param {string[]} args
 * @param {string[]} [nodeOptions]
 * @returns {Promise<Outcome>}
 */
async function tool(binary, args, nodeOptions) {
  const { code, output } = await runTool(binary, args, nodeOptions)
  return { ok: code === 0, detail: 'rien à redire', findings: output }
}

/** Next writes the declarations that the sources refer to; they are not in the repository. */
async function checkTypes() {
  const declarations = await tool('next/dist/bin/next', ['typegen'])
  return declarations.ok ? tool('typescript/bin/tsc', ['--noEmit', '--incremental', 'false', '-p', ROOT]) : declarations
}

/** A cruise that sees nothing finds no fault either: that is a failure. */
async function checkBoundaries() {
  const options = ['--config', join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'err-long']
  const readTsx = new URL('swc-reads-tsx.mjs', import.meta.url).href
  const outcome = await tool(
    'dependency-cruiser/bin/dependency-cruise.mjs',
    [...options, ...FOLDERS],
    ['--import', readTsx],
  )
  const count = modulesSeen(outcome.findings)
  if (count > 0) return { ...outcome, detail: `${count} modules vus` }
  return { ...outcome, ok: false, findings: `${outcome.findings}\nAucun module n’a été vu.` }
}

async function checkClientComponents() {
  const misplaced = misplacedClientComponents(ROOT)
  return {
    ok: misplaced.length === 0,
    detail: 'là où ils sont permis',
    findings: `'use client' n’a pas sa place dans :\n${misplaced.join('\n')}`,
  }
}

async function checkLicences() {
  const unknown = unknownLicences(readFileSync(join(ROOT, 'docs/licences.md'), 'utf8'), readLockfile())
  return {
    ok: unknown.length === 0,
    detail: 'toutes permises',
    findings: `docs/licences.md ne permet pas :\n${unknown.join('\n')}`,
  }
}

async function checkAdvisories() {
  const open = openAdvisories(readFileSync(join(ROOT, 'docs/advisories.md'), 'utf8'), readLockfile())
  return { ok: open.length === 0, detail: 'aucune sans verdict', findings: open.join('\n') }
}

/** @returns {import('../start/dependencies.mjs').Lockfile} */
function readLockfile() {
  return JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))
}

async function checkGeneratedFiles() {
  try {
    const stale = await staleFiles()
    return { ok: stale.length === 0, detail: 'à jour', findings: `Lancez npm run generate pour :\n${stale.join('\n')}` }
  } catch (error) {
    return { ok: false, detail: '', findings: explain(error) }
  }
}
