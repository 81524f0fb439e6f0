import { SPECULATION_RULES_PATH } from './speculation-rules'

type Headers = Record<string, string>

/** Each answer has them. HSTS (RFC 6797) only from a site whose address is https: elsewhere browsers ignore it. */
export function safetyHeaders(siteUrl: string): Headers {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-frame-options': 'SAMEORIGIN',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(siteUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
}

const DOCUMENT_POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': 'https://www.youtube-nocookie.com https://player.vimeo.com',
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'self'",
}

/** A public page: scripts and styles are files of ours, without exception, and nothing is asked of others but videos. */
export const DOCUMENT_HEADERS: Headers = {
  'content-security-policy': policy(DOCUMENT_POLICY),
  'speculation-rules': `"${SPECULATION_RULES_PATH}"`,
  vary: 'Accept-Encoding, Save-Data',
}

/**
 * The admin's policy for one answer. Next gives the nonce to each script that it writes into the page when it finds it
 * in the policy of the request; Styles are set by attributes: P52.
 */
export function adminPolicy(nonce: string): string {
  return policy({
    'default-src': "'none'",
    'script-src': `'self' 'nonce-${nonce}'`,
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'media-src': "'self' blob:",
    'frame-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'self'",
  })
}

/** For machines and for the staff. Robots may read it (`app/robots.ts`), and do not list it. */
export const NOT_LISTED: Headers = { 'x-robots-tag': 'noindex, nofollow' }

/** Whether robots may list what is at an address of REST: its files are parts of public pages, its documents are not. */
export function isListed(path: string): boolean {
  return path.startsWith('/api/media/file/')
}

/** A public page that keeps Next's scripts, for one answer that nobody but its reader may keep, and no robot. */
export function previewHeaders(nonce: string): Headers {
  return {
    'content-security-policy': policy({ ...DOCUMENT_POLICY, 'script-src': `'self' 'nonce-${nonce}'` }),
    'cache-control': 'private, no-store',
    ...NOT_LISTED,
  }
}

/**
 * Returns the policy of REST's answers, which run no script when they are opened in a tab. A PDF gets no `sandbox`:
 * browsers would refuse to show it, and their PDF readers isolate it themselves.
 */
export function apiPolicy(path: string): string {
  const nothing = {
    'default-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'self'",
  }
  return /\.pdf$/i.test(path) ? policy({ 'frame-ancestors': "'self'" }) : policy({ ...nothing, sandbox: '' })
}

function policy(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ')
}
