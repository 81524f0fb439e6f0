import { SharedCacheControls } from 'next/dist/server/lib/incremental-cache/shared-cache-controls.external.js'

/** N2: Next's notes on each address, which it never removes. */
const nextNotes = new SharedCacheControls({ routes: {}, dynamicRoutes: {} })

/**
 * Stores nothing, so that Next renders at each request and never sends a page that the build rendered without data. The
 * front stores finished pages (rendered-pages.ts), and asks Next once for each.
 */
export default class NextCacheHandler {
  async get() {
    return null
  }

  async set() {
    nextNotes.clear()
  }

  async revalidateTag() {}

  resetRequestCache() {}
}
