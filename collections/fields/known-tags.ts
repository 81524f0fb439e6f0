import type { CollectionBeforeValidateHook, Endpoint, PayloadRequest } from 'payload'
import { foldedText } from '@/payload/editorial/french-order'
import { personOf } from '../access'

/** Enough to know the keywords that are in use. */
const RECENT_ARTICLES = 500

/**
 * Writes a keyword as other articles already write it: « santé », « SANTÉ » and « sante » are one word, and the oldest
 * spelling stays.
 */
export const useKnownTags: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  if (!Array.isArray(data?.tags)) return data
  const before: unknown[] = originalDoc?.tags ?? []
  const tags: string[] = []
  for (const tag of data.tags) {
    const spelled = before.includes(tag) ? tag : ((await knownSpelling(req, tag, originalDoc?.id)) ?? tag)
    if (!tags.some((other) => foldedText(other) === foldedText(spelled))) tags.push(spelled)
  }
  return { ...data, tags }
}

/** `GET /api/articles/tags`, for the staff: the keywords of recent articles, the most used first. */
export const knownTagsEndpoint: Endpoint = {
  path: '/tags',
  method: 'get',
  handler: async (req) => {
    if (!personOf(req)) {
      return Response.json({ errors: [{ message: 'Connectez-vous pour voir les mots-clés.' }] }, { status: 403 })
    }
    const { docs } = await req.payload.db.queryDrafts<{ id: string; tags?: string[] | null }>({
      collection: 'articles',
      limit: RECENT_ARTICLES,
      pagination: false,
      req,
      select: { version: { tags: true } },
      sort: ['-version.updatedAt'],
      where: { 'version.deletedAt': { exists: false } },
    })
    const uses = new Map<string, number>()
    for (const tag of docs.flatMap(({ tags }) => tags ?? [])) uses.set(tag, (uses.get(tag) ?? 0) + 1)
    return Response.json({ tags: [...uses.keys()].toSorted((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0)) })
  },
}

async function knownSpelling(req: PayloadRequest, tag: string, ownId: string | undefined): Promise<string | undefined> {
  const { docs } = await req.payload.db.queryDrafts<{ id: string; tags?: string[] | null }>({
    collection: 'articles',
    limit: 0,
    pagination: false,
    req,
    select: { version: { tags: true } },
    sort: ['version.createdAt'],
    where: { and: [{ 'version.tags': { contains: tag } }, ...(ownId ? [{ parent: { not_equals: ownId } }] : [])] },
  })
  const folded = foldedText(tag)
  return docs.flatMap(({ tags }) => tags ?? []).find((known) => foldedText(known) === folded)
}
