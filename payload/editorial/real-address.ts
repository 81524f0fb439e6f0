/** Returns the address that a link was meant for: Outlook and Google lead links through addresses of their own, which stop working. */
export function realAddress(href: string): string {
  if (!URL.canParse(href)) return href
  const { hostname, pathname, searchParams } = new URL(href)
  const isDetour =
    /(^|\.)safelinks\.protection\.outlook\.com$/.test(hostname) ||
    (/^www\.google\.[a-z.]+$/.test(hostname) && pathname === '/url')
  const meant = isDetour ? (searchParams.get('url') ?? searchParams.get('q')) : null
  return meant && /^https?:/i.test(meant) ? meant : href
}
