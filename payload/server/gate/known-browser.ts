import { createHmac, timingSafeEqual } from 'node:crypto'

/** The mark that a browser keeps for an account that logged in there. */
export interface BrowserMark {
  accountId: string
  browser: string
}

/** Returns the marks of a cookie that were signed with `key`, the one that signs Payload's tokens. */
export function signedMarks(cookie: string, key: string): BrowserMark[] {
  return cookie.split('~').flatMap((text) => {
    const [accountId = '', browser = '', given = ''] = text.split('.')
    const mark = { accountId, browser }
    return isSame(given, signature(mark, key)) ? [mark] : []
  })
}

/** Returns a mark as the cookie keeps it, with its signature. */
export function signedMark(mark: BrowserMark, key: string): string {
  return `${mark.accountId}.${mark.browser}.${signature(mark, key)}`
}

function signature({ accountId, browser }: BrowserMark, key: string): string {
  return createHmac('sha256', key).update(`known-browser ${accountId} ${browser}`).digest('base64url')
}

function isSame(given: string, expected: string) {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const COOKIE = /(?:^|;\s*)[\w-]+-browser=([^;\s]{1,1000})/

/** Returns what names the browser of a request that somebody logged in with before; null for one that is not known. */
export function knownBrowserIn(cookies: string | undefined, key: string): string | null {
  const [, cookie = ''] = COOKIE.exec(cookies ?? '') ?? []
  const [mark] = cookie ? signedMarks(cookie, key) : []
  return mark ? `browser ${mark.browser}` : null
}
