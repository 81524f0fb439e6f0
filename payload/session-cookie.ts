/*
 * The names of cookies. A site behind HTTPS has the prefix that keeps neighbours (other sites of the same domain, plain
 * HTTP) from setting them: https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie#cookie_prefixes
 */

/** Returns what the names of the site's cookies begin with. */
export function cookiePrefix(siteUrl: string): string {
  return isSecure(siteUrl) ? '__Host-payload' : 'payload'
}

/** Returns the name of the cookie that holds a session. Payload makes it of the prefix. */
export function sessionCookieName(siteUrl: string): string {
  return `${cookiePrefix(siteUrl)}-token`
}

/** Whether cookies are sent over HTTPS only. */
export function isSecure(siteUrl: string): boolean {
  return siteUrl.startsWith('https:')
}
