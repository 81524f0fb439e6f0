import type { PayloadRequest } from 'payload'
import { afterCommit } from '../adapters/database/after-commit'
import { tellRunningSite } from '../commands/tell-running-site'
import { renewIndex } from '../search/site-index'
import { expireTags } from '../server/tag-expiry'

/**
 * Renews the search, and expires the pages that bear these tags once the writes of `req` are committed; not when they are
 * rolled back. `written` are the tags of documents that were written, whether visitors see it or not.
 */
export async function announce(req: PayloadRequest, cacheTags: string[], written: string[] = []): Promise<void> {
  if (cacheTags.length + written.length === 0) return
  await afterCommit(req, async () => {
    await renewIndex(req.payload, [...cacheTags, ...written])
    if (cacheTags.length > 0) expireTags(cacheTags)
    await tellRunningSite([...cacheTags, ...written])
  })
}
