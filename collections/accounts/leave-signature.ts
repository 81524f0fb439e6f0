import type { CollectionBeforeDeleteHook } from 'payload'

/** The signature of a deleted account stays, and names no account. */
export const leaveSignature: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.db.updateMany({
    collection: 'people',
    where: { account: { equals: id } },
    data: { account: null },
    req,
    returning: false,
  })
}
