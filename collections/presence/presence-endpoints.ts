import type { Endpoint, PayloadRequest } from 'payload'
import { isStaff, personOf } from '../access'
import { badRequest, forbidden } from '../checks/http-errors'
import { enter, leave } from './present-people'

/** Another window that has the document open, as the form receives it. */
export interface OtherWindow {
  name: string
  /** ISO 8601. */
  since: string
  /** The same person, in another window. */
  isOwn: boolean
}

/** A form calls POST every few seconds and DELETE when it is left, with the name of its window in `?window=`. */
export const presenceEndpoints: Endpoint[] = [
  {
    path: '/:id/presence',
    method: 'post',
    handler: (req) => {
      const { document, window, person } = asked(req)
      const others = enter(document, window, { person, name: req.user?.name ?? '' })
      const windows: OtherWindow[] = others.map(({ person: other, name, since }) => ({
        name,
        since: new Date(since).toISOString(),
        isOwn: other === person,
      }))
      return Response.json({ others: windows })
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
  if (!person || !isStaff(person)) throw forbidden('Connectez-vous pour voir qui d’autre est dans ce document.')
  const { collection, id } = req.routeParams ?? {}
  const { window } = req.query
  if (typeof window !== 'string' || !/^[\w-]{1,64}$/.test(window))
    throw badRequest('window n’est pas le nom d’une fenêtre.')
  return { document: `${collection}/${id}`, window, person: person.id }
}
