import type { Payload } from 'payload'
import { removeSamples } from '../scripts/samples'
import { expireTags } from '../server/tag-expiry'
import type { CommandResult } from './command-result'
import { createAdmin } from './create-admin'

export const COMMANDS = {
  'admin-create': (payload: Payload, [email]: string[]) => createAdmin(payload, email),
  'samples-remove': async (payload: Payload): Promise<CommandResult> => {
    const { articles, media } = await removeSamples(payload)
    if (articles + media === 0) return { kind: 'done', lines: ['Il n’y avait plus d’exemple à retirer.'] }
    return { kind: 'done', lines: [`Exemples retirés : ${articles} articles, ${media} fichiers.`] }
  },
  /** Expires the tags of a write that another process made, so that this one renders its pages anew. */
  'expire-tags': async (_payload: Payload, cacheTags: string[]): Promise<CommandResult> => {
    expireTags(cacheTags)
    return { kind: 'done', lines: [] }
  },
} satisfies Record<string, (payload: Payload, args: string[]) => Promise<CommandResult>>

export type CommandName = keyof typeof COMMANDS

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name)
}
