import type { Endpoint } from 'payload'
import { env } from '../env'
import { carryOutCommand, isCommandName } from './commands'
import { isAuthorised } from './site-record'

/**
 * The endpoint through which `npm run …` commands work on a running site: one process at a time holds the database,
 * and only the site's own process can renew its pages. Callers need the secret of `.env`; others get the answer of an
 * address that does not exist.
 */
export const runCommandEndpoint: Endpoint = {
  path: '/commands/:name',
  method: 'post',
  handler: async (req) => {
    const name = String(req.routeParams?.name)
    if (!isAuthorised(req.headers.get('authorization'), env.PAYLOAD_SECRET) || !isCommandName(name)) {
      return Response.json({ errors: [{ message: 'Introuvable.' }] }, { status: 404 })
    }
    const body: unknown = await req.json?.()
    const args = Array.isArray(body) ? body.map(String) : []
    return Response.json(await carryOutCommand(name, req.payload, args))
  },
}
