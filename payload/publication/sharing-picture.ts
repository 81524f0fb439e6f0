import type { PayloadRequest } from 'payload'
import { afterCommit } from '../adapters/database/after-commit'
import { makeAhead } from '../server/made-ahead'
import { addressOf } from './addresses'
import { documentTag } from './cache-tags'
import type { PublicRow } from './public-row'

/** Has the sharing picture of a published article made in the background, once the writes of `req` are committed. */
export async function makeSharingPicture(req: PayloadRequest, expired: string[], article: PublicRow | null) {
  const address = changedSharingPicture(expired, article)
  if (address) await afterCommit(req, () => makeAhead(address))
}

/**
 * Returns the address of the sharing picture that a write to an article left to be made: its card, which the picture
 * shows, changed, and readers see it; null when they do not, or when its editors chose another picture.
 */
function changedSharingPicture(expired: string[], article: PublicRow | null): string | null {
  if (!article || !expired.includes(documentTag('articles', article.id, 'card'))) return null
  const { image } = (article.meta ?? {}) as { image?: unknown }
  return image ? null : `${addressOf('articles', article.slug)}/opengraph-image`
}
