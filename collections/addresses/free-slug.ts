import type { CollectionSlug, PayloadRequest } from 'payload'

/**
 * Returns whether no other document has this slug, which is then the document's own. Writes of a process pass through
 * one queue (write-queue.ts), but Payload writes the documents of a bulk edit side by side in one transaction: none of
 * them is in the database yet when the others look there, so the request notes which slug it gives to which.
 */
export async function takeSlugIfFree(
  req: PayloadRequest,
  collection: CollectionSlug,
  slug: string,
  id: string | undefined,
  drafts: boolean,
): Promise<boolean> {
  // A creation is alone in its request.
  if (id === undefined) return !(await isStored(req, collection, slug, id, drafts))
  const given = givenSlugs(req)
  const key = `${collection}/${slug}`
  if ((given.get(key) ?? id) !== id) return false
  given.set(key, id)
  if (!(await isStored(req, collection, slug, id, drafts))) return true
  given.delete(key)
  return false
}

function givenSlugs(req: PayloadRequest): Map<string, string> {
  req.context.givenSlugs ??= new Map()
  return req.context.givenSlugs
}

async function isStored(
  req: PayloadRequest,
  collection: CollectionSlug,
  slug: string,
  ownId: string | undefined,
  drafts: boolean,
): Promise<boolean> {
  const { db } = req.payload
  const notOwn = (field: string) => (ownId ? [{ [field]: { not_equals: ownId } }] : [])
  const rows = await db.find({
    collection,
    limit: 1,
    pagination: false,
    req,
    where: { and: [{ slug: { equals: slug } }, ...notOwn('id')] },
  })
  if (rows.docs.length > 0) return true
  if (!drafts) return false
  const versions = await db.findVersions({
    collection,
    limit: 1,
    pagination: false,
    req,
    where: { and: [{ latest: { equals: true } }, { 'version.slug': { equals: slug } }, ...notOwn('parent')] },
  })
  return versions.docs.length > 0
}
