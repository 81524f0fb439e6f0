import { SharedCacheControls } from 'next/dist/server/lib/incremental-cache/shared-cache-controls.external.js'

/** Next notes for good how long each address may be kept: a robot that tries random ones would fill the memory. */
const nextNotes = new SharedCacheControls({ routes: {}, dynamicRoutes: {} })

/**
 * Keeps nothing, so that Next renders each time it is asked and never sends what the build rendered without data:
 * finished pages are kept by the front (pages.ts), which asks once for each.
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
