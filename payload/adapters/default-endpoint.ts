import type { CollectionSlug, Endpoint, PayloadHandler, PayloadRequest } from 'payload'

/** P27: returns Payload's own handler of the path that `ours` takes the place of. */
export function defaultEndpoint(req: PayloadRequest, collection: CollectionSlug, ours: Endpoint): PayloadHandler {
  const endpoints = req.payload.collections[collection].config.endpoints || []
  const own = endpoints.findLast(({ path, method }) => path === ours.path && method === ours.method)
  if (!own || own === ours) throw new Error(`Payload has no endpoint ${ours.method} ${ours.path} in ${collection}.`)
  return own.handler
}
