import type { Endpoint, PayloadRequest } from 'payload'
import { personOf } from '../access'
import { badRequest, refusal } from '../hooks/refusal'
import { enter, leave } from './present-people'

/** Who else has a document open, as its form is told. */
export interface OtherWindow {
  name: string
  /** ISO 8601. */
  since: string
  /** The same person, in another window. */
  isOwn: boolean
}

/** What the form of a document asks every few seconds, and says when it is left: `?window=` and a name of its own. */
export const presenceEndpoints: Endpoint[] = [
  {
    path: '/:id/presence',
    method: 'post',
    handler: (req) => {
      const { document, window, person } = asked(req)
      const others = enter(document, window, { person, name: req.user?.name ?? '' })
      const told: OtherWindow[] = others.map(({ person: other, name, since }) => ({
        name,
        since: new Date(since).toISOString(),
        isOwn: other === person,
      }))
      return Response.json({ others: told })
    },
  },
  {
    path: '/:id/presence',
    method: 'delete',
    handler: (req) => {
      const { document, window } = asked(req)
      leave(document, window)
      return Response.json({ others: [] })
    },
  },
]

function asked(req: PayloadRequest) {
  const person = personOf(req)
  if (!person) throw refusal('Connectez-vous pour voir qui d’autre est dans ce document.')
  const { collection, id } = req.routeParams ?? {}
  const { window } = req.query
  if (typeof window !== 'string' || !/^[\w-]{1,64}$/.test(window))
    throw badRequest('window n’est pas le nom d’une fenêtre.')
  return { document: `${collection}/${id}`, window, person: person.id }
}
