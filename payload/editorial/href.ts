const ALLOWED = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** True for an address that may be written into a link: web, mail, telephone, or a path or anchor of this site. */
export function isSafeHref(href: string): boolean {
  // `//host` and `/\host` leave the site; control characters hide a scheme.
  if (/[\p{Cc}\s\\]/u.test(href)) return false
  if (href.startsWith('/')) return !href.startsWith('//')
  if (href.startsWith('#')) return href.length > 1
  return URL.canParse(href) && ALLOWED.has(new URL(href).protocol)
}

/** True for an address of another site. */
export function isExternalHref(href: string): boolean {
  return /^https?:/i.test(href)
}
