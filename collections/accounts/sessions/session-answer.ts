import { type Endpoint, headersWithCors, type PayloadRequest } from 'payload'
import { generatePayloadCookie } from 'payload/shared'
import { defaultEndpoint } from '@/payload/adapters/default-endpoint'
import { knownFromNow } from '../login/known-browser'
import { isFromBrowser, refuseForeignOrigin } from './asker'

interface Opened {
  /** In seconds since 1970. */
  exp: number
  token: string
}

/**
 * Answers with an open session: its cookie, and `body`. A program also finds the token in the body, a
 * page does not: no script may read what the cookie hides (P85).
 */
export function answerWithSession(req: PayloadRequest, session: Opened, body: Record<string, unknown>): Response {
  const headers = headersWithCors({ headers: new Headers(), req })
  headers.append('set-cookie', sessionCookie(req, session))
  return Response.json(isFromBrowser(req) ? withoutToken(body) : body, { headers })
}

function sessionCookie({ payload }: PayloadRequest, { exp, token }: Opened): string {
  const { auth } = payload.collections.users.config
  const { cookiePrefix } = payload.config
  const tokenExpiration = Math.max(0, exp - Math.floor(Date.now() / 1000))
  return String(generatePayloadCookie({ collectionAuthConfig: { ...auth, tokenExpiration }, cookiePrefix, token }))
}

/** Payload's own endpoints that answer with a session, as ours: for pages without the token in the body. */
export const endpointsWithoutToken: Endpoint[] = (
  [
    ['/me', 'get'],
    ['/first-register', 'post'],
  ] as const
).map(([path, method]) => {
  const endpoint: Endpoint = {
    path,
    method,
    handler: async (req) => {
      if (method === 'post') refuseForeignOrigin(req)
      const answer = await defaultEndpoint(req, 'users', endpoint)(req)
      if (!isFromBrowser(req) && (method === 'post' || req.headers.has('authorization'))) return answer
      const body = await answer.json()
      const shown = Response.json(withoutToken(body), answer)
      return method === 'post' && answer.ok ? knownFromNow(req, body.user.id, shown) : shown
    },
  }
  return endpoint
})

/** Returns an answer of Payload's that holds a session, for a page without the token in the body (P85). */
export async function hideTokenFromPages(req: PayloadRequest, answer: Response): Promise<Response> {
  return isFromBrowser(req) ? Response.json(withoutToken(await answer.json()), answer) : answer
}

function withoutToken({ token, refreshedToken, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return rest
}
