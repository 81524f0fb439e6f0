import type { PayloadRequest } from 'payload'
import { expireTags } from '../cache/tags'
import { tellRunningSite } from '../commands/tell-running-site'
import { afterCommit } from '../database/after-commit'

/** Has the pages that bear these tags rendered anew, once what `req` wrote is committed; never when it is undone. */
export async function announce(req: PayloadRequest, tags: string[]): Promise<void> {
  if (tags.length === 0) return
  await afterCommit(req, async () => {
    expireTags(tags)
    await tellRunningSite(tags)
  })
}
