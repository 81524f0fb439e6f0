import type { Endpoint, RequestContext } from 'payload'
import { defaultEndpoint } from '@/payload/adapters/default-endpoint'
import { env } from '@/payload/env'
import type { User } from '@/payload-types'
import { invitationSentence } from '../invitation'
import type { AskedAddress } from './hold-new-address'

/** Payload's own update by id; its message says when the account waits for a new address to be confirmed. */
export const updateAccount: Endpoint = {
  path: '/:id',
  method: 'patch',
  handler: async (req) => {
    const updated = await defaultEndpoint(req, 'users', updateAccount)(req)
    const message = updated.ok && messageOf(req.context)
    if (!message) return updated
    const body = (await updated.json()) as { doc: User }
    return Response.json({ ...body, message: message(body.doc) }, { status: updated.status })
  },
}

function messageOf({ askedAddress, reinvited }: RequestContext): ((account: User) => string) | null {
  if (askedAddress) return () => sentence(askedAddress)
  const { outcome } = reinvited ?? {}
  return outcome ? ({ email }) => invitationSentence(outcome, email) : null
}

function sentence({ address, isSent }: AskedAddress): string {
  const asked = `L’adresse deviendra ${address} quand le lien qui lui est envoyé aura été ouvert.`
  if (!isSent) return `${asked} Mais le serveur d’envoi n’a pas pris le message : redemandez ce changement plus tard.`
  return env.SMTP_URL
    ? asked
    : `${asked} Ce site n’envoie pas de courriel : le message est écrit dans le dossier mail de ses données.`
}
