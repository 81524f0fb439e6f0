import type { CollectionBeforeValidateHook, Endpoint, PayloadRequest, Where } from 'payload'
import { foldedText } from '@/payload/editorial/french-order'
import { personOf, readsDrafts } from '../access'

/** Enough to know the keywords that are in use. */
const RECENT_DOCUMENTS = 500
/** Enough letters to find a keyword by. */
const LONGEST_WORD = 40
/** Nearly every document has a keyword with these letters in it, or fewer. */
const TOO_SHORT = 2

type Tagged = 'articles' | 'media'

/**
 * Returns a hook that writes a keyword as other documents of the collection already write it: « santé », « SANTÉ » and
 * « sante » are one word, and the oldest spelling stays.
 */
export function spellTags(collection: Tagged): CollectionBeforeValidateHook {
  return async ({ data, originalDoc, req }) => {
    if (!Array.isArray(data?.tags)) return data
    const before: unknown[] = originalDoc?.tags ?? []
    const added = data.tags.filter((tag) => !before.includes(tag))
    const spellings = await knownSpellings(req, collection, added, originalDoc?.id)
    // The first of one word stays.
    const tags = new Map<string, string>()
    for (const tag of data.tags) {
      const folded = foldedText(tag)
      const spelled = before.includes(tag) ? tag : (spellings.get(folded) ?? tag)
      if (!tags.has(folded)) tags.set(folded, spelled)
    }
    return { ...data, tags: [...tags.values()] }
  }
}

/** `GET /api/COLLECTION/tags`, for the staff: the keywords of recent documents, the most used first. */
export function knownTagsEndpoint(collection: Tagged): Endpoint {
  return {
    path: '/tags',
    method: 'get',
    handler: async (req) => {
      if (!readsDrafts(personOf(req))) {
        return Response.json({ errors: [{ message: 'Connectez-vous pour voir les mots-clés.' }] }, { status: 403 })
      }
      const all = await findTags(req, collection, { limit: RECENT_DOCUMENTS, sort: '-updatedAt' })
      const uses = new Map<string, number>()
      for (const tag of all) uses.set(tag, (uses.get(tag) ?? 0) + 1)
      return Response.json({ tags: [...uses.keys()].toSorted((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0)) })
    },
  }
}

/**
 * Returns the oldest spelling of each of these keywords that another document has, by its folded text, in one question:
 * a document has fifty keywords at most.
 */
async function knownSpellings(
  req: PayloadRequest,
  collection: Tagged,
  tags: string[],
  ownId: string | undefined,
): Promise<Map<string, string>> {
  const spellings = new Map<string, string>()
  if (tags.length === 0) return spellings
  const words = [...new Set(tags.flatMap(wordsToFind))]
  const others = await findTags(req, collection, { limit: 0, sort: 'createdAt', words, except: ownId })
  for (const tag of others) {
    const folded = foldedText(tag)
    if (!spellings.has(folded)) spellings.set(folded, tag)
  }
  return spellings
}

interface Asked {
  limit: number
  /** A date that both kinds of collections have. */
  sort: '-updatedAt' | 'createdAt'
  /** One of these in a keyword. */
  words?: string[]
  except?: string | undefined
}

/** Returns the keywords of documents, those of articles in their latest text, of each document again. */
async function findTags(req: PayloadRequest, collection: Tagged, { limit, sort, words, except }: Asked) {
  const inVersion = collection === 'articles' ? 'version.' : ''
  const where: Where = {
    and: [
      ...(words ? [{ or: words.map((word) => ({ [`${inVersion}tags`]: { contains: word } })) }] : []),
      ...(words || !inVersion ? [] : [{ 'version.deletedAt': { exists: false } }]),
      ...(except ? [{ [inVersion ? 'parent' : 'id']: { not_equals: except } }] : []),
    ],
  }
  const common = { collection, limit, pagination: false, req, where }
  const { docs } = inVersion
    ? await req.payload.db.queryDrafts<TaggedRow>({
        ...common,
        select: { version: { tags: true } },
        sort: [sort.replace(/(-?)/, '$1version.')],
      })
    : await req.payload.db.find<TaggedRow>({ ...common, select: { tags: true }, sort: [sort] })
  return docs.flatMap(({ tags }) => tags ?? [])
}

type TaggedRow = { id: string; tags?: string[] | null }

/**
 * Returns what other spellings of a keyword contain: a search is blind to accents and capitals, not to dashes and spaces.
 * « C++ » or « R & D » is found as it is written alone.
 */
export function wordsToFind(tag: string): string[] {
  const words = foldedText(tag).match(/[a-z0-9]+/g) ?? []
  const longest = words.reduce((one, word) => (word.length > one.length ? word : one), '')
  return longest.length > TOO_SHORT ? [tag, longest.slice(0, LONGEST_WORD)] : [tag]
}
