import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload'
import { isAdmin, personOf } from '../../access'
import { requireConfirmedIdentity } from './confirmed'

/** What an open session alone deletes no more; who may delete nothing is refused by the rights, and asked nothing. */
const askBeforeDeletion: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation === 'delete' && isAdmin(personOf(req))) await requireConfirmedIdentity(req)
  return args
}

/**
 * Returns a collection of which an admin deletes nothing before a confirmed identity. Before all its other hooks: a request
 * by `where` is refused whole, with the question, and not document by document (P57).
 */
export function deletedOnceConfirmed(config: CollectionConfig): CollectionConfig {
  const { beforeOperation = [] } = config.hooks ?? {}
  return { ...config, hooks: { ...config.hooks, beforeOperation: [askBeforeDeletion, ...beforeOperation] } }
}
