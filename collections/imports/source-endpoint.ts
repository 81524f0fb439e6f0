import { type Endpoint, Forbidden } from 'payload'
import { isStaff, personOf } from '../access'
import { disposition } from '../files/disposition'
import { readSource } from './source-files'

/**
 * `GET /api/draft-sources/ID/file`, for the staff: the file as it was brought, to be kept. No browser opens it: it may hold
 * a page with scripts.
 */
export const sourceFile: Endpoint = {
  path: '/:id/file',
  method: 'get',
  handler: async (req) => {
    if (!isStaff(personOf(req))) throw new Forbidden(req.t)
    const where = { id: { equals: String(req.routeParams?.id) } }
    const record = await req.payload.db.findOne<{ id: string; name: string }>({
      collection: 'draft-sources',
      req,
      where,
    })
    const file = record && (await readSource(record.id))
    if (!record || !file) return missing()
    return new Response(file.body, {
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(file.size),
        'content-disposition': disposition('attachment', record.name),
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  },
}

function missing(): Response {
  return Response.json({ errors: [{ message: 'Ce texte d’origine n’existe plus.' }] }, { status: 404 })
}
