import type { Endpoint } from 'payload'
import { defaultEndpoint } from '@/payload/adapters/default-endpoint'
import { knownFromNow } from '../login/known-browser'
import { hasSecondFactor } from '../second-factor/store'
import { refuseForeignOrigin } from '../sessions/asker'
import { endSessionsOf } from '../sessions/end-sessions'
import { hideTokenFromPages } from '../sessions/session-answer'

/**
 * Payload's own change of a password by a link, which opens a session (P90). The link proves that somebody reads the
 * person's mail, and no more: an account with a second factor gets its new password, and no session.
 */
export const resetPassword: Endpoint = {
  path: '/reset-password',
  method: 'post',
  handler: async (req) => {
    refuseForeignOrigin(req)
    req.context.isPasswordReset = true
    const answer = await defaultEndpoint(req, 'users', resetPassword)(req)
    if (!answer.ok) return answer
    const { user } = (await answer.clone().json()) as { user: { id: string } }
    if (!(await hasSecondFactor(req.payload, user.id))) {
      return knownFromNow(req, user.id, await hideTokenFromPages(req, answer))
    }
    // The token of the session that was opened leaves the site nowhere; the session goes with it.
    await endSessionsOf(req, user.id, () => true)
    return Response.json({ message: 'Le mot de passe est changé. Connectez-vous avec lui.' })
  },
}
