import type { Endpoint } from 'payload'
import { isStaff, personOf } from '../access'
import { badRequest, forbidden } from '../checks/http-errors'
import { findAtAddress, findDocuments, findNearest, searchedCollections } from './find-documents'

const LONGEST_SEARCH = 200
/** As long as a line of text may be. */
const LONGEST_TITLE = 2_000
/** As the front takes addresses. */
const LONGEST_ADDRESS = 2_000

/**
 * `GET /api/documents`, for the staff: the documents whose title holds every word of `words`, in the collections that `in`
 * names (all, without it), what readers find at the path `address`, or the published articles that say nearly what the title
 * `near` announces, without the one whose id is `besides`.
 */
export const documentsEndpoint: Endpoint = {
  path: '/documents',
  method: 'get',
  handler: async (req) => {
    if (!isStaff(personOf(req))) throw forbidden('Connectez-vous pour chercher un document.')
    const { address, besides, in: among, near, words = '' } = req.query
    if (address !== undefined) {
      if (typeof address !== 'string' || address.length > LONGEST_ADDRESS)
        throw badRequest('address n’est pas un chemin.')
      return Response.json({ documents: await findAtAddress(req, address) })
    }
    if (near !== undefined) {
      if (typeof near !== 'string' || near.length > LONGEST_TITLE) throw badRequest('near est un titre.')
      return Response.json({ documents: await findNearest(req, near, typeof besides === 'string' ? besides : null) })
    }
    if (typeof words !== 'string' || words.length > LONGEST_SEARCH) {
      throw badRequest(`words a ${LONGEST_SEARCH} signes au plus.`)
    }
    if (among !== undefined && typeof among !== 'string')
      throw badRequest('in nomme des collections, avec des virgules.')
    const asked = among?.split(',')
    const collections = searchedCollections(req).filter((slug) => asked?.includes(slug) ?? true)
    return Response.json({ documents: await findDocuments(req, collections, words) })
  },
}
