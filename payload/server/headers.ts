import { SPECULATION_RULES_PATH } from './speculation-rules'

type Headers = Record<string, string>

/** Where browsers report what a policy refused (`csp-reports.ts`). */
export const CSP_REPORT_PATH = '/csp-report'
const REPORTING: Headers = { 'reporting-endpoints': `csp="${CSP_REPORT_PATH}"` }
/** `report-uri` for browsers without the Reporting API. */
const REPORTS = { 'report-uri': CSP_REPORT_PATH, 'report-to': 'csp' }

/** Pictures that others show: sharing cards, and the published files of the feed. */
const FOR_OTHERS = /(^|\/)opengraph-image(\/\d+x\d+)?$|^\/api\/media\/file\//

/** Returns who may embed the answer at a path (CORP): other sites only what is there for them. */
export function resourcePolicy(path: string): 'cross-origin' | 'same-origin' {
  return FOR_OTHERS.test(path) ? 'cross-origin' : 'same-origin'
}

/**
 * Each answer has them, and a `cross-origin-resource-policy`. HSTS (RFC 6797) only from a site whose address is https:
 * elsewhere browsers ignore it; for sub-domains only when the site is told to speak for them.
 */
export function safetyHeaders(siteUrl: string, { hstsSubdomains = false } = {}): Headers {
  const hsts = `max-age=31536000${hstsSubdomains ? '; includeSubDomains' : ''}`
  return {
    'cross-origin-opener-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-frame-options': 'SAMEORIGIN',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(siteUrl.startsWith('https:') ? { 'strict-transport-security': hsts } : {}),
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
  ...REPORTS,
}

/** A public page: scripts and styles are files of ours, without exception, and nothing is asked of others but videos. */
export const DOCUMENT_HEADERS: Headers = {
  'content-security-policy': policy(DOCUMENT_POLICY),
  ...REPORTING,
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
    ...REPORTS,
  })
}

/** For machines and for the staff. Robots may read it (`app/robots.ts`), and do not list it. */
export const NOT_LISTED: Headers = { 'x-robots-tag': 'noindex, nofollow' }

/** Whether robots may list what is at an address of REST: its files are parts of public pages, its documents are not. */
export function isListed(path: string): boolean {
  return path.startsWith('/api/media/file/')
}
/** Beside `adminPolicy`. */
export const ADMIN_HEADERS: Headers = REPORTING

/** A public page that keeps Next's scripts, for one answer that nobody but its reader may keep, and no robot. */
export function previewHeaders(nonce: string): Headers {
  return {
    ...REPORTING,
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
