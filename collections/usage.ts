import type { PayloadRequest, Where } from 'payload'

export interface ArticleName {
  id: string
  title: string
}

/** Returns the published articles that show this file: as cover, as social picture or in their text. */
export function articlesThatShowMedia(req: PayloadRequest, id: number | string): Promise<ArticleName[]> {
  return publishedArticles(req, {
    or: [{ cover: { equals: id } }, { 'meta.image': { equals: id } }, { bodyMedia: { in: [id] } }],
  })
}

/** Returns the published articles that name this document in one of their relations. */
export function articlesThatUse(
  req: PayloadRequest,
  field: 'category' | 'dossier' | 'authors',
  id: number | string,
): Promise<ArticleName[]> {
  return publishedArticles(req, { [field]: { in: [id] } })
}

async function publishedArticles(req: PayloadRequest, where: Where): Promise<ArticleName[]> {
  const { docs } = await req.payload.db.find<ArticleName>({
    collection: 'articles',
    limit: 0,
    pagination: false,
    req,
    where: { and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }, where] },
  })
  return docs.map(({ id, title }) => ({ id, title }))
}
