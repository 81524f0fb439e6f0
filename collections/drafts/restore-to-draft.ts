import type { Endpoint } from 'payload'
import { defaultEndpoint } from '@/payload/adapters/default-endpoint'
import type { DraftableSlug } from '@/payload/publication/public-row'

/**
 * P34: returns the endpoint that restores a version as a draft, with or without `?draft`: visitors read it once it is
 * published. A `revision` in its body is compared as in any other write.
 */
export function restoreToDraft(collection: DraftableSlug): Endpoint {
  const endpoint: Endpoint = {
    path: '/versions/:id',
    method: 'post',
    handler: async (req) => {
      req.query.draft = 'true'
      return await defaultEndpoint(req, collection, endpoint)(req)
    },
  }
  return endpoint
}
