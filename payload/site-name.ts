import type { Payload } from 'payload'

/** Until somebody names the site in its settings. */
export const DEFAULT_SITE_NAME = 'Skorann Actualités'

/** The site's name as its settings have it: what our mail says and comes from. */
export async function siteName(payload: Payload): Promise<string> {
  const { name } = await payload.findGlobal({ slug: 'site', depth: 0, select: { name: true } })
  return name || DEFAULT_SITE_NAME
}
