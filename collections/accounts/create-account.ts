import type { Endpoint } from 'payload'
import { invitedGuest } from '../hooks/invite'
import { payloadsOwn } from '../payloads-own'
import { sayInvitation, sendInvitation } from './invitation'

/**
 * Payload's own creation, then the invitation of who was created without a password: once the account is written for
 * good, so that no mail server holds or undoes that.
 */
export const createAccount: Endpoint = {
  path: '/',
  method: 'post',
  handler: async (req) => {
    const created = await payloadsOwn(req, 'users', createAccount)(req)
    const guest = invitedGuest(req)
    if (!guest) return created
    const invitation = await sendInvitation(req.payload, guest, req.user?.name ?? null)
    const message = `Le compte est créé. ${sayInvitation(invitation, guest.email)}`
    return Response.json({ ...(await created.json()), message, invitation }, created)
  },
}
