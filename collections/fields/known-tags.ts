import type { CollectionBeforeValidateHook, Endpoint, PayloadRequest } from 'payload'
import { foldedText } from '@/payload/editorial/french-order'
import { personOf, readsDrafts } from '../access'

/** Enough to know the keywords that are in use. */
const RECENT_ARTICLES = 500
/** Enough letters to find a keyword by. */
const LONGEST_WORD = 40
/** Nearly every article has a keyword with these letters in it, or fewer. */
const TOO_SHORT = 2

/**
 * Writes a keyword as other articles already write it: « santé », « SANTÉ » and « sante » are one word, and the oldest
 * spelling stays.
 */
export const useKnownTags: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  if (!Array.isArray(data?.tags)) return data
  const before: unknown[] = originalDoc?.tags ?? []
  const added = data.tags.filter((tag) => !before.includes(tag))
  const spellings = await knownSpellings(req, added, originalDoc?.id)
  // The first of one word stays.
  const tags = new Map<string, string>()
  for (const tag of data.tags) {
    const folded = foldedText(tag)
    const spelled = before.includes(tag) ? tag : (spellings.get(folded) ?? tag)
    if (!tags.has(folded)) tags.set(folded, spelled)
  }
  return { ...data, tags: [...tags.values()] }
}

/** `GET /api/articles/tags`, for the staff: the keywords of recent articles, the most used first. */
export const knownTagsEndpoint: Endpoint = {
  path: '/tags',
  method: 'get',
  handler: async (req) => {
    if (!readsDrafts(personOf(req))) {
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

/**
 * Returns the oldest spelling of each of these keywords that another article has, by its folded text, in one question:
 * an article has fifty keywords at most.
 */
async function knownSpellings(
  req: PayloadRequest,
  tags: string[],
  ownId: string | undefined,
): Promise<Map<string, string>> {
  const spellings = new Map<string, string>()
  if (tags.length === 0) return spellings
  const words = [...new Set(tags.flatMap(wordsToFind))]
  const { docs } = await req.payload.db.queryDrafts<{ id: string; tags?: string[] | null }>({
    collection: 'articles',
    limit: 0,
    pagination: false,
    req,
    select: { version: { tags: true } },
    sort: ['version.createdAt'],
    where: {
      and: [
        { or: words.map((word) => ({ 'version.tags': { contains: word } })) },
        ...(ownId ? [{ parent: { not_equals: ownId } }] : []),
      ],
    },
  })
  for (const tag of docs.flatMap((doc) => doc.tags ?? [])) {
    const folded = foldedText(tag)
    if (!spellings.has(folded)) spellings.set(folded, tag)
  }
  return spellings
}

/**
 * Returns what other spellings of a keyword contain: a search is blind to accents and capitals, not to dashes and spaces.
 * « C++ » or « R & D » is found as it is written alone.
 */
export function wordsToFind(tag: string): string[] {
  const words = foldedText(tag).match(/[a-z0-9]+/g) ?? []
  const longest = words.reduce((one, word) => (word.length > one.length ? word : one), '')
  return longest.length > TOO_SHORT ? [tag, longest.slice(0, LONGEST_WORD)] : [tag]
}
