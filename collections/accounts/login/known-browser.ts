import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { generateCookie, parseCookies } from 'payload/shared'
import { type BrowserMark, signedMark, signedMarks } from '@/payload/server/gate/known-browser'
import { isFromBrowser } from '../sessions/asker'

/*
 * A browser in which somebody logged in keeps a signed mark for that account, so that strangers who try its password do
 * not slow its owner. The mark opens nothing.
 */

const HALF_A_YEAR_S = 182 * 24 * 60 * 60
/** On a shared computer, the accounts that logged in last. */
const MOST_ACCOUNTS = 5

/** Returns the id that this account gave the browser of the request; null when it did not log in there. */
export function knownBrowser(req: PayloadRequest, accountId: string): string | null {
  return marksOf(req).find((mark) => mark.accountId === accountId)?.browser ?? null
}

/** Returns the `Set-Cookie` that makes the browser of the request known to the account. */
export function makeBrowserKnown(req: PayloadRequest, accountId: string): string {
  const browser = knownBrowser(req, accountId) ?? randomBytes(12).toString('base64url')
  const others = marksOf(req).filter((mark) => mark.accountId !== accountId)
  const marks = [{ accountId, browser }, ...others].slice(0, MOST_ACCOUNTS)
  return String(
    generateCookie({
      name: cookieName(req),
      value: marks.map((mark) => signedMark(mark, req.payload.secret)).join('~'),
      path: '/',
      returnCookieAsObject: false,
      httpOnly: true,
      maxAge: HALF_A_YEAR_S,
      sameSite: 'Lax',
      secure: req.payload.collections.users.config.auth.cookies.secure === true,
    }),
  )
}

/** Returns an answer of Payload's that opens a session: a browser is known to the account from now on. */
export function knownFromNow(req: PayloadRequest, accountId: string, answer: Response): Response {
  if (isFromBrowser(req)) answer.headers.append('set-cookie', makeBrowserKnown(req, accountId))
  return answer
}

/** The marks that this site signed. */
function marksOf(req: PayloadRequest): BrowserMark[] {
  return signedMarks(parseCookies(req.headers).get(cookieName(req)) ?? '', req.payload.secret)
}

const cookieName = (req: PayloadRequest) => `${req.payload.config.cookiePrefix}-browser`
