import type { Payload } from 'payload'
import { importFile } from '@/collections/imports/import-file'
import { actAs } from '@/collections/journal/actor'
import { verdictSentence, verifyJournal } from '@/collections/journal/verify'
import { env, isServing } from '../env'
import { removeSamples } from '../scripts/samples'
import { prepareSearch, renewIndex, searchProgress, stopSearch } from '../search/site-index'
import { expireTags } from '../server/tag-expiry'
import type { CommandResult } from './command-result'
import { createAdmin } from './create-admin'

const COMMANDS = {
  'admin-create': (payload: Payload, [email]: string[]) => createAdmin(payload, email),
  'samples-remove': async (payload: Payload): Promise<CommandResult> => {
    const { articles, media } = await removeSamples(payload)
    if (articles + media === 0) return { kind: 'done', lines: ['Il n’y avait plus d’exemple à retirer.'] }
    return { kind: 'done', lines: [`Exemples retirés : ${articles} articles, ${media} fichiers.`] }
  },
  'journal-verify': async (payload: Payload): Promise<CommandResult> => {
    const verdict = await verifyJournal(payload)
    const sentence = verdictSentence(verdict)
    return verdict.kind === 'whole' ? { kind: 'done', lines: [sentence] } : { kind: 'refused', reason: sentence }
  },
  /** One file; « essai » tells what it would become. */
  import: (payload: Payload, [path = '', mode = '', account = '']: string[]): Promise<CommandResult> =>
    importFile(payload, path, { account, isTrial: mode === 'essai' }),
  /** Makes the index of the search anew; in a site that runs, without waiting for it. */
  'search-rebuild': async (payload: Payload): Promise<CommandResult> => {
    const rebuilt = prepareSearch(payload, { afresh: true })
    if (isServing) return { kind: 'done', lines: [] }
    try {
      await rebuilt
      return { kind: 'done', lines: [] }
    } catch (error) {
      if (!searchProgress().isUnwritable) throw error
      return { kind: 'refused', reason: UNWRITABLE_INDEX }
    } finally {
      await stopSearch()
    }
  },
  'search-progress': async (): Promise<CommandResult> => ({ kind: 'done', lines: [JSON.stringify(searchProgress())] }),
  /** Expires the tags of a write that another process made, so that this one renders its pages anew. */
  'expire-tags': async (payload: Payload, cacheTags: string[]): Promise<CommandResult> => {
    await renewIndex(payload, cacheTags)
    expireTags(cacheTags)
    return { kind: 'done', lines: [] }
  },
} satisfies Record<string, (payload: Payload, args: string[]) => Promise<CommandResult>>

/** Why an index could not be made, and what to do. */
export const UNWRITABLE_INDEX = `L’index de la recherche ne peut pas être écrit dans ${env.DATA_DIR} : donnez-vous ce droit, ou faites de la place sur le disque, puis recommencez.`

export type CommandName = keyof typeof COMMANDS

/** Runs a command; the journal's lines of what it writes name it as it is typed. */
export async function carryOutCommand(name: CommandName, payload: Payload, args: string[]): Promise<CommandResult> {
  return await actAs('command', name.replace('-', ':'), () => COMMANDS[name](payload, args))
}

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name)
}
