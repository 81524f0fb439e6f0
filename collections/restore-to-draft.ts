import type { Endpoint } from 'payload'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { payloadsOwn } from './payloads-own'

/**
 * Returns the endpoint that restores a version as a draft, whatever `?draft` says: visitors read it once somebody
 * publishes it. A `revision` in its body is compared as in any other write.
 */
export function restoreToDraft(collection: DraftableSlug): Endpoint {
  const endpoint: Endpoint = {
    path: '/versions/:id',
    method: 'post',
    handler: async (req) => {
      req.query.draft = 'true'
      return await payloadsOwn(req, collection, endpoint)(req)
    },
  }
  return endpoint
}
