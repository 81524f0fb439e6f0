import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { inTransaction } from '@/payload/adapters/database/in-transaction'
import { badRequest, forbidden } from '../../checks/http-errors'
import { accountOfLink, isTaken, NO_PENDING_ADDRESS } from './pending-address'

/**
 * `POST /api/users/confirm-email` `{token}`: the account of a link takes its new address. A POST, and by a button: programs
 * that look at the links of a letter confirm nothing.
 */
export const confirmAddress: Endpoint = {
  path: '/confirm-email',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const token: unknown = req.data?.token
    if (typeof token !== 'string' || token === '') throw badRequest('Il manque le lien de la lettre.')
    // The journal notes the network of who asks.
    const address = await inTransaction(req.payload, (own) =>
      moveAccount(Object.assign(own, { headers: req.headers }), token),
    )
    return Response.json({ message: `L’adresse de votre compte est maintenant ${address}.` })
  },
}

/** Returns the new address. In one transaction: the link serves once. */
async function moveAccount(req: PayloadRequest, token: string): Promise<string> {
  const account = await accountOfLink(req, token)
  const address = account?.pendingEmail
  if (!account || !address) throw forbidden('Ce lien n’est plus valable : redemandez le changement d’adresse.')
  if (await isTaken(req, address)) throw badRequest('Cette adresse est maintenant celle d’un autre compte.')
  req.context.byLinkOf = account.id
  await req.payload.update({
    collection: 'users',
    id: account.id,
    data: { email: address, ...NO_PENDING_ADDRESS },
    req,
  })
  return address
}
