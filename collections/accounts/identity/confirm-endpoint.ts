import { addDataAndFileToRequest, type Endpoint, Forbidden } from 'payload'
import { invalidField } from '../../checks/http-errors'
import { noteConfirmed } from './confirmed'
import { isOwnPassword } from './password-tries'

/** `POST /api/users/confirm` `{password}`: the person proves who they are, for ten minutes in this session. */
export const confirmIdentity: Endpoint = {
  path: '/confirm',
  method: 'post',
  handler: async (req) => {
    if (!req.user) throw new Forbidden(req.t)
    await addDataAndFileToRequest(req)
    const refuse = (message: string) => invalidField(req, 'users', 'password', 'Mot de passe', message)
    const password: unknown = req.data?.password
    if (typeof password !== 'string' || password === '') throw refuse('Donnez votre mot de passe.')
    if (!(await isOwnPassword(req, password))) throw refuse('Ce n’est pas votre mot de passe.')
    noteConfirmed(req)
    return Response.json({ message: 'C’est bien vous : vous pouvez continuer.' })
  },
}
