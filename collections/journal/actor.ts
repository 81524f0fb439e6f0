import { AsyncLocalStorage } from 'node:async_hooks'
import type { PayloadRequest } from 'payload'
import { processWide } from '@/payload/process-wide'
import type { Person } from '../access'

/** Who does what the journal records. `site`: the site by itself, such as its first content; `visitor`: nobody known. */
export const ACTOR_KINDS = {
  person: 'Compte',
  key: 'Clé de programme',
  job: 'Tâche du site',
  command: 'Commande',
  visitor: 'Visiteur',
  site: 'Le site',
} as const

export interface Actor {
  kind: keyof typeof ACTOR_KINDS
  id: string | null
  name: string | null
  /** Of a person; null for all others. */
  role: string | null
}

/** Next's bundle and the server in front of it have modules of their own. */
const acting = processWide('journal.actor', () => new AsyncLocalStorage<Actor>())

/** Runs `work` for a job or a command: the lines of what it writes name it, where no account is logged in. */
export async function actAs<Result>(
  kind: 'job' | 'command',
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  return await acting.run({ kind, id: null, name, role: null }, work)
}

/** Returns who is behind a request, by the name of now. */
export function actorOf(req: Pick<PayloadRequest, 'payloadAPI' | 'user'>): Actor {
  const { user } = req
  if (user) {
    const { key } = user as NonNullable<Person>
    return key ? { kind: 'key', id: user.id, name: key.name, role: null } : asActor(user)
  }
  const here = acting.getStore()
  if (here) return here
  return { kind: req.payloadAPI === 'REST' ? 'visitor' : 'site', id: null, name: null, role: null }
}

/** Returns an account as the one who acts: at a login, nobody is logged in yet. */
export function asActor({ id, name, role }: { id: string; name?: string | null; role?: string | null }): Actor {
  return { kind: 'person', id, name: name ?? null, role: role ?? null }
}

/** Returns how a sentence names who acts. */
export function actorWords({ kind, name }: Pick<Actor, 'kind' | 'name'>): string {
  switch (kind) {
    case 'person':
      return name ?? 'Un compte sans nom'
    case 'key':
      return name ? `La clé de programme « ${name} »` : 'Une clé de programme sans nom'
    case 'job':
      return `Le site (${name})`
    case 'command':
      return `La commande ${name}`
    case 'visitor':
      return 'Quelqu’un sans compte'
    case 'site':
      return 'Le site'
  }
}
