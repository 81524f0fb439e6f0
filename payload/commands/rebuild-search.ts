import { setTimeout as pause } from 'node:timers/promises'
import { env } from '../env'
import { type Progress, searchProgress } from '../search/site-index'
import type { CommandResult } from './command-result'
import { UNWRITABLE_INDEX } from './commands'
import { runCommand } from './run-command'
import { findRunningSite } from './site-record'

/** In milliseconds, between two looks at how far it is. */
const LOOK_EVERY = 500

/** Makes the index of the search anew and prints how far it is: in the site that runs, else alone. */
export async function rebuildSearch(print: (line: string) => void): Promise<CommandResult> {
  const isOfSite = (await findRunningSite(env)) !== null
  let result: CommandResult | null = null
  const rebuilding = runCommand('search-rebuild', []).then((done) => {
    result = done
  })
  if (isOfSite) await rebuilding
  let printed = ''
  while (true) {
    if (result && (result as CommandResult).kind === 'refused') return result
    const progress = isOfSite ? await progressOfSite() : searchProgress()
    if (isOfSite && progress.isUnwritable) return { kind: 'refused', reason: UNWRITABLE_INDEX }
    const line = sentenceOf(progress)
    if (line !== printed) print(line)
    printed = line
    if (isOfSite ? progress.isReady : result) break
    await Promise.race([pause(LOOK_EVERY), ...(isOfSite ? [] : [rebuilding])])
  }
  return { kind: 'done', lines: ['La recherche est prête.'] }
}

async function progressOfSite(): Promise<Progress> {
  const result = await runCommand('search-progress', [])
  if (result.kind === 'refused') throw new Error(result.reason)
  return JSON.parse(result.lines[0] ?? '') as Progress
}

function sentenceOf({ done, total }: Progress): string {
  return `Index de la recherche : ${done} ${done > 1 ? 'documents' : 'document'} sur ${total}.`
}
