import type { Endpoint } from 'payload'
import { defaultEndpoint } from '@/payload/adapters/default-endpoint'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { badRequest, conflict } from '../checks/http-errors'
import { isNewId, isTaken } from './new-form'

declare module 'payload' {
  interface RequestContext {
    /** The id that the form of a new document has had since it was opened. */
    newId?: string
  }
}

/**
 * P104: returns the endpoint by which the form of a new document creates it, under the id in the form's address:
 * `POST /api/articles/ID/first-save`, else like `POST /api/articles`. Two saves at once create one document: the second
 * is answered 409.
 */
export function firstSave(collection: DraftableSlug): Endpoint {
  return {
    path: '/:id/first-save',
    method: 'post',
    handler: async (req) => {
      const id = req.routeParams?.id
      if (!isNewId(id)) throw badRequest('L’identifiant d’un nouveau document est celui que son formulaire a reçu.')
      if (await isTaken(req, collection, id)) throw conflict('Ce document existe déjà : modifiez-le.', { exists: true })
      req.context.newId = id
      const create = defaultEndpoint(req, collection, { path: '/', method: 'post', handler: () => new Response() })
      return await create(req)
    },
  }
}
