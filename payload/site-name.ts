import type { Payload } from 'payload'

/** Until somebody names the site in its settings. */
export const DEFAULT_SITE_NAME = 'Skorann Actualités'

/** Returns the site's name from its settings, for the text and the sender of our mail. */
export async function siteName(payload: Payload): Promise<string> {
  const { name } = await payload.findGlobal({ slug: 'site', depth: 0, select: { name: true } })
  return name || DEFAULT_SITE_NAME
}
