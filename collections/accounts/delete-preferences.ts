import type { CollectionBeforeDeleteHook } from 'payload'

/**
 * P68: deletes what the admin remembers for a person (columns of lists, closed panels). Payload looks for it after the
 * account is gone, when nothing names the account any more.
 */
export const deletePreferences: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.db.deleteMany({
    collection: 'payload-preferences',
    req,
    where: { and: [{ 'user.value': { equals: id } }, { 'user.relationTo': { equals: 'users' } }] },
  })
}
