import { type Endpoint, NotFound } from 'payload'
import { sameTermFrom } from '@/payload/editorial/same-term'
import type { Figure } from '@/payload-types'
import { isEditor, personOf } from '../access'
import { forbidden } from '../checks/http-errors'

/**
 * `POST /api/figures/ID/verified`, by editors: the figure is right today, and is looked at again after the same time as before, a
 * year where there was none. Answers with `doc` and `message`.
 */
export const verifiedEndpoint: Endpoint = {
  path: '/:id/verified',
  method: 'post',
  handler: async (req) => {
    if (!isEditor(personOf(req))) throw forbidden('Seule la rédaction en chef change les chiffres partagés.')
    const id = String(req.routeParams?.id)
    const figure = await req.payload.db.findOne<Figure>({ collection: 'figures', req, where: { id: { equals: id } } })
    if (!figure) throw new NotFound(req.t)
    const now = new Date().toISOString()
    const recheckOn = sameTermFrom(now, { from: figure.verifiedOn ?? figure.createdAt, to: figure.recheckOn })
    const doc = await req.payload.update({
      collection: 'figures',
      id,
      data: { verifiedOn: now, recheckOn },
      depth: 0,
      overrideAccess: false,
      req,
    })
    return Response.json({ doc, message: 'Vérifié aujourd’hui : la date du prochain contrôle est repoussée d’autant.' })
  },
}
