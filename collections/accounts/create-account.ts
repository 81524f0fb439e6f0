import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { invitedGuest } from '../hooks/invite'
import { sayInvitation, sendInvitation } from './invitation'

/**
 * Payload's own creation, then the invitation of who was created without a password: once the account is written for
 * good, so that no mail server holds or undoes that.
 */
export const createAccount: Endpoint = {
  path: '/',
  method: 'post',
  handler: async (req) => {
    const created = await payloadsOwnCreate(req)(req)
    const guest = invitedGuest(req)
    if (!guest) return created
    const invitation = await sendInvitation(req.payload, guest, req.user?.name ?? null)
    const message = `Le compte est créé. ${sayInvitation(invitation, guest.email)}`
    return Response.json({ ...(await created.json()), message, invitation }, created)
  },
}

/** Payload adds its endpoints after ours. */
function payloadsOwnCreate(req: PayloadRequest): PayloadHandler {
  const endpoints = req.payload.collections.users.config.endpoints || []
  const own = endpoints.findLast(({ path, method }) => path === createAccount.path && method === createAccount.method)
  if (!own || own === createAccount) throw new Error('Payload has no endpoint that creates an account.')
  return own.handler
}
