import { type CollectionSlug, type Endpoint, NotFound } from 'payload'
import { personOf, readsDrafts } from '../access'
import { forbidden } from '../checks/http-errors'
import { draftsThatUse, scheduledThatUse, usesOf } from './usage'

/** A document that shows a file or a figure, as its form receives it. */
export interface ShownUse {
  collection: string
  id: string
  title: string
  /** « pending »: changes of what is published that are not. */
  state: 'published' | 'scheduled' | 'pending' | 'draft' | 'trash'
}

/**
 * Returns `GET /api/media/ID/uses`: what shows this file, or a document of another collection, for who reads drafts; 404 when there
 * is none. `thing` is its French name: « ce fichier ».
 */
export const usesEndpointOf = (collection: CollectionSlug, thing: string): Endpoint => ({
  path: '/:id/uses',
  method: 'get',
  handler: async (req) => {
    if (!readsDrafts(personOf(req))) throw forbidden(`Connectez-vous pour voir où sert ${thing}.`)
    const id = String(req.routeParams?.id)
    const { totalDocs } = await req.payload.count({
      collection,
      overrideAccess: false,
      req,
      where: { id: { equals: id } },
    })
    if (totalDocs === 0) throw new NotFound(req.t)
    const published = await usesOf(req, collection, id)
    const drafts = await draftsThatUse(req, collection, id)
    const scheduled = await scheduledThatUse(req, id)
    const uses: ShownUse[] = [
      ...published.map((use) => ({ ...use, state: 'published' as const })),
      ...scheduled.map((use) => ({ ...use, state: 'scheduled' as const })),
      ...drafts,
    ]
    return Response.json({ uses })
  },
})
