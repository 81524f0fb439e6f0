import type { IncomingMessage, ServerResponse } from 'node:http'

const PATH = '/.well-known/security.txt'
/** RFC 9116 § 2.5.5 recommends less than a year. */
const GOOD_FOR_DAYS = 180
const DAY = 24 * 60 * 60 * 1000

/** Whether a request asks for the address to which faults are reported, on a site that has one. */
export function asksSecurityTxt({ method }: IncomingMessage, path: string, contact: string | undefined): boolean {
  return path === PATH && contact !== undefined && (method === 'GET' || method === 'HEAD')
}

/** Answers with security.txt (RFC 9116), good for half a year from today. */
export function answerSecurityTxt(
  res: ServerResponse,
  { contact, siteUrl }: { contact: string; siteUrl: string },
): void {
  res.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' })
  res.end(securityTxt({ contact, siteUrl, now: Date.now() }))
}

/** Returns the text of the file; a contact is an address of mail or of a page. */
export function securityTxt({ contact, siteUrl, now }: { contact: string; siteUrl: string; now: number }): string {
  const expires = new Date(Math.floor(now / DAY) * DAY + GOOD_FOR_DAYS * DAY).toISOString().replace('.000Z', 'Z')
  const lines = [
    `Contact: ${contact.includes('@') && !contact.includes(':') ? `mailto:${contact}` : contact}`,
    `Expires: ${expires}`,
    'Preferred-Languages: fr',
    `Canonical: ${siteUrl}${PATH}`,
  ]
  return `${lines.join('\n')}\n`
}
