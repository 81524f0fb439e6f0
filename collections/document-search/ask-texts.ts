import type { CollectionBeforeOperationHook, Where } from 'payload'
import type { DraftableSlug } from '@/payload/publication/public-row'
import { idsOf } from '@/payload/search/entries'
import { isStaff, personOf } from '../access'
import { keysOfTexts } from './keys-of-texts'

/** In a list of an article's search: more would say nothing. */
const MOST_FOUND = 500
/** No document has it: a list of none is no condition. */
const NO_ID = 'aucun'

/**
 * Returns a hook that has the search of a list, for the staff, ask the index which texts hold its words
 * (`where[body][like]`): the database knows a text as data alone.
 */
export function askTexts(collection: DraftableSlug): CollectionBeforeOperationHook {
  return async ({ args, operation, req }) => {
    const { where } = args as { where?: Where }
    if ((operation !== 'read' && operation !== 'count') || !isStaff(personOf(req))) return args
    const search = searchIn(where)
    if (search === null) return args
    const { published, drafts } = await keysOfTexts(req, search, MOST_FOUND)
    const ids = [NO_ID, ...new Set(idsOf([...published, ...drafts], collection))]
    return { ...args, where: withIds(where as Where, search, ids) }
  }
}

/** The words of the first condition on the text. */
function searchIn(where: unknown): string | null {
  if (Array.isArray(where)) return where.map(searchIn).find((search) => search !== null) ?? null
  if (typeof where !== 'object' || where === null) return null
  for (const [name, value] of Object.entries(where)) {
    const search = name === 'body' ? likeOf(value) : searchIn(value)
    if (search !== null) return search
  }
  return null
}

function withIds(where: Where, search: string, ids: string[]): Where {
  const conditions = Object.entries(where).map(([name, value]) => {
    if (name === 'body' && likeOf(value) === search) return { id: { in: ids } }
    return { [name]: Array.isArray(value) ? value.map((one) => withIds(one as Where, search, ids)) : value }
  })
  return { and: conditions as Where[] }
}

function likeOf(condition: unknown): string | null {
  const { like } = (condition ?? {}) as { like?: unknown }
  return typeof like === 'string' ? like : null
}
