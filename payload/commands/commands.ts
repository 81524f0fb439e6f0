import type { Payload } from 'payload'
import { expireTags } from '../cache/tags'
import { removeSamples } from '../scripts/samples'
import type { CommandResult } from './command-result'
import { createAdmin } from './create-admin'

export const COMMANDS = {
  'admin-create': (payload: Payload, [email]: string[]) => createAdmin(payload, email),
  'samples-remove': async (payload: Payload): Promise<CommandResult> => {
    const { articles, media } = await removeSamples(payload)
    if (articles + media === 0) return { kind: 'done', lines: ['Il n’y avait plus d’exemple à retirer.'] }
    return { kind: 'done', lines: [`Exemples retirés : ${articles} articles, ${media} fichiers.`] }
  },
  /** What another process wrote: its pages are rendered anew here. */
  'expire-tags': async (_payload: Payload, tags: string[]): Promise<CommandResult> => {
    expireTags(tags)
    return { kind: 'done', lines: [] }
  },
} satisfies Record<string, (payload: Payload, args: string[]) => Promise<CommandResult>>

export type CommandName = keyof typeof COMMANDS

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name)
}
