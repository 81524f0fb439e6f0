import { type CollectionSlug, isolateObjectProperty, type PayloadRequest } from 'payload'

type Update = Parameters<PayloadRequest['payload']['update']>[0]

interface DocumentWrite extends Pick<Update, 'context' | 'depth' | 'draft' | 'overrideAccess' | 'trash'> {
  collection: CollectionSlug
  id: string
  data: Record<string, unknown>
  [option: string]: unknown
}

/**
 * Writes one document, from its latest version and in the transaction of `req`, and returns it: what publishes,
 * withdraws, trashes or restores passes here, or through the same operation of Payload by its id. Throws what refuses it.
 * What the hooks note of it is its own: the next document of a request must not read it.
 */
export async function writeDocument(
  req: PayloadRequest,
  { data, ...options }: DocumentWrite,
): Promise<Record<string, unknown> & { id: string }> {
  const document = await req.payload.update({
    ...options,
    // One write changes what it is given.
    data: structuredClone(data) as never,
    req: requestOfItsOwn(req),
  } as Update)
  return document as never
}

/** Returns `req` with the same person and transaction, and nothing of what other writes noted or read. */
export function requestOfItsOwn(req: PayloadRequest): PayloadRequest {
  const own = isolateObjectProperty(req, ['context', 'file', 'payloadDataLoader', 'transactionID'])
  own.context = {}
  delete (own as Partial<PayloadRequest>).payloadDataLoader
  return own
}
