import type { CollectionBeforeOperationHook, GlobalBeforeOperationHook, PayloadRequest } from 'payload'
import { forbidden } from './http-errors'

/**
 * Refuses (403) a write whose header `x-written-by` names another account than the one that sends it. A form stays open
 * while somebody else logs in, in another tab of the same browser: what the first person typed would be written under
 * the name of the second. A request without the header is not compared.
 */
export const refuseOtherAccount: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'create' || operation === 'update' || operation === 'restoreVersion') refuseOther(req)
  return args
}

export const refuseOtherAccountInGlobal: GlobalBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'update') refuseOther(req)
  return args
}

function refuseOther(req: PayloadRequest) {
  const author = req.headers?.get('x-written-by')
  const person = req.user
  if (!author || !person || person.id === author) return
  throw forbidden(
    `Ce navigateur est connecté au compte de ${person.name} : ce qu’une autre personne a tapé n’est pas enregistré sous ce nom.`,
    { account: { id: person.id, name: person.name } },
  )
}
