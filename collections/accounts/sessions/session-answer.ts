import { headersWithCors, type PayloadRequest } from 'payload'
import { generatePayloadCookie } from 'payload/shared'

/** Answers with an open session: its cookie, and `body` as JSON. */
export function answerWithSession(req: PayloadRequest, token: string, body: Record<string, unknown>): Response {
  const headers = new Headers({ 'set-cookie': sessionCookie(req, token) })
  return Response.json(body, { headers: headersWithCors({ headers, req }) })
}

function sessionCookie({ payload }: PayloadRequest, token: string): string {
  const { auth } = payload.collections.users.config
  const { cookiePrefix } = payload.config
  return String(generatePayloadCookie({ collectionAuthConfig: auth, cookiePrefix, token }))
}
