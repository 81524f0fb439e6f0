import type { CollectionBeforeValidateHook, Endpoint, Field, PayloadRequest, Where } from 'payload'
import { foldedText } from '@/payload/editorial/french-order'
import { tagSlug } from '@/payload/editorial/tag-slug'
import { personOf, readsDrafts } from '../access'
import { NOT_COMPARED, setByServer } from './set-by-server'

/** Enough to know the keywords that are in use. */
const RECENT_DOCUMENTS = 500
type Tagged = 'articles' | 'media'

/** The names of a document's keywords in addresses (`tagSlug`), so that one question finds all spellings of a keyword. */
export const tagSlugsField = {
  name: 'tagSlugs',
  type: 'text',
  hasMany: true,
  index: true,
  ...setByServer({}, { words: 'none' }),
  admin: {
    hidden: true,
    disableListColumn: true,
    disableListFilter: true,
    disableGroupBy: true,
    ...NOT_COMPARED,
  },
} satisfies Field

/**
 * Returns a hook that writes a keyword as other documents of the collection already write it: « santé », « SANTÉ » and
 * « sante » are one word, « ESS » and « E.S.S. » too, and the oldest spelling stays.
 */
export function spellTags(collection: Tagged): CollectionBeforeValidateHook {
  return async ({ data, originalDoc, req }) => {
    if (!data) return data
    const before: unknown[] = originalDoc?.tags ?? []
    if (!Array.isArray(data.tags)) return { ...data, tagSlugs: slugsOf(data.tags === undefined ? before : []) }
    const added = data.tags.filter((tag) => !before.includes(tag))
    const spellings = await knownSpellings(req, collection, added, originalDoc?.id)
    // The first of one word stays.
    const tags = new Map<string, string>()
    for (const tag of data.tags) {
      const key = keyOf(tag)
      const spelled = before.includes(tag) ? tag : (spellings.get(key) ?? tag)
      if (!tags.has(key)) tags.set(key, spelled)
    }
    return { ...data, tags: [...tags.values()], tagSlugs: slugsOf([...tags.values()]) }
  }
}

/** The same for all spellings of one keyword. */
function keyOf(tag: string): string {
  return tagSlug(tag) || foldedText(tag)
}

function slugsOf(tags: unknown[]): string[] {
  return [...new Set(tags.map((tag) => tagSlug(String(tag))))].filter(Boolean)
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
      return Response.json({ tags: await tagsInUse(req, collection) })
    },
  }
}

/** Returns the keywords of recent documents, the most used first. */
export async function tagsInUse(req: Asking, collection: Tagged): Promise<string[]> {
  const all = await findTags(req, collection, { limit: RECENT_DOCUMENTS, sort: '-updatedAt' })
  const uses = new Map<string, number>()
  for (const tag of all) uses.set(tag, (uses.get(tag) ?? 0) + 1)
  return [...uses.keys()].toSorted((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0))
}

/** A request, or the site by itself. */
type Asking = Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>

/**
 * Returns the oldest spelling of each of these keywords that another document has, by its key, in one question: a
 * document has fifty keywords at most.
 */
async function knownSpellings(
  req: PayloadRequest,
  collection: Tagged,
  tags: string[],
  ownId: string | undefined,
): Promise<Map<string, string>> {
  const spellings = new Map<string, string>()
  if (tags.length === 0) return spellings
  const others = await findTags(req, collection, { limit: 0, sort: 'createdAt', like: tags, except: ownId })
  for (const tag of others) {
    const key = keyOf(tag)
    if (!spellings.has(key)) spellings.set(key, tag)
  }
  return spellings
}

interface Asked {
  limit: number
  /** A date that both kinds of collections have. */
  sort: '-updatedAt' | 'createdAt'
  /** One of these keywords, in any spelling. */
  like?: string[]
  except?: string | undefined
}

/** Returns the keywords of documents, those of articles in their latest text, of each document again. */
async function findTags(req: Asking, collection: Tagged, { limit, sort, like, except }: Asked) {
  const inVersion = collection === 'articles' ? 'version.' : ''
  const signs = like?.filter((tag) => !tagSlug(tag)) ?? []
  const spelledLike: Where[] = [
    { [`${inVersion}tagSlugs`]: { in: slugsOf(like ?? []) } },
    ...(signs.length > 0 ? [{ [`${inVersion}tags`]: { in: signs } }] : []),
  ]
  const where: Where = {
    and: [
      ...(like ? [{ or: spelledLike }] : []),
      ...(like || !inVersion ? [] : [{ 'version.deletedAt': { exists: false } }]),
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
