import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload'
import { isAdmin, personOf } from '../../access'
import { refuseBadInput } from '../../checks/bad-input'
import { requireConfirmedIdentity } from './confirmed'

/** What an open session alone deletes no more; who may delete nothing is refused by the rights, and asked nothing. */
const askBeforeDeletion: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation === 'delete' && isAdmin(personOf(req))) await requireConfirmedIdentity(req)
  return args
}

/**
 * Returns a collection of which an admin deletes nothing before a confirmed identity. Right after what refuses bad input: a
 * request by `where` is refused whole, with the question, and not document by document (P57).
 */
export function deletedOnceConfirmed(config: CollectionConfig): CollectionConfig {
  const { beforeOperation = [] } = config.hooks ?? {}
  const asking = beforeOperation.toSpliced(refuseBadInput.length, 0, askBeforeDeletion)
  return { ...config, hooks: { ...config.hooks, beforeOperation: asking } }
}
