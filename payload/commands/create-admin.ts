import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { z } from 'zod'
import { hasSecondFactor, removeSecondFactor } from '@/collections/accounts/second-factor/store'
import { inTransaction } from '@/payload/adapters/database/in-transaction'
import type { CommandResult } from './command-result'

/**
 * Creates an admin with a random password, or gives an existing account a new one and the admin role, without the second
 * factor or the suspension that it had: who runs commands on the machine is let in again.
 */
export async function createAdmin(payload: Payload, email: string | undefined): Promise<CommandResult> {
  const parsed = z.email().safeParse(email?.trim().toLowerCase())
  if (!parsed.success) {
    return { kind: 'refused', reason: 'Donnez une adresse électronique : npm run admin:create -- prenom@exemple.fr' }
  }
  const address = parsed.data
  const password = randomBytes(12).toString('base64url')
  const existing = await payload.find({ collection: 'users', limit: 1, where: { email: { equals: address } } })
  const account = existing.docs[0]
  if (account) {
    await inTransaction(payload, async (req) => {
      const data = { password, role: 'admin', frozen: false } as const
      await payload.update({ collection: 'users', id: account.id, data, req })
      if (await hasSecondFactor(payload, account.id, req)) await removeSecondFactor(req, account)
    })
  } else {
    const name = address.split('@')[0] ?? address
    await payload.create({ collection: 'users', data: { email: address, password, name, role: 'admin' } })
  }
  const done = account ? 'Nouveau mot de passe pour le compte d’administration' : 'Compte d’administration créé'
  return {
    kind: 'done',
    lines: [`${done} ${address}`, `Mot de passe : ${password}`, 'Changez-le à la première connexion.'],
  }
}
