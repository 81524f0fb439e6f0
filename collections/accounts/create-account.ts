import type { Endpoint } from 'payload'
import { defaultEndpoint } from '@/payload/adapters/default-endpoint'
import { invitationSentence, sendInvitation } from './invitation'
import { invitedGuest } from './invite'

/**
 * Payload's own creation, then the invitation of an account without a password. The invitation is sent after the
 * commit, so that no mail server delays or undoes the creation.
 */
export const createAccount: Endpoint = {
  path: '/',
  method: 'post',
  handler: async (req) => {
    const created = await defaultEndpoint(req, 'users', createAccount)(req)
    const guest = invitedGuest(req)
    if (!guest) return created
    const invitation = await sendInvitation(req.payload, guest, req.user?.name ?? null)
    const message = `Le compte est créé. ${invitationSentence(invitation, guest.email)}`
    return Response.json({ ...(await created.json()), message, invitation }, created)
  },
}
