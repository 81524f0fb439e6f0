import type {
  CollectionAfterChangeHook,
  CollectionAfterErrorHook,
  CollectionBeforeValidateHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'
import { slugify } from '@/payload/editorial/slug'
import { isPublic } from '@/payload/publication/public-row'
import { rowBefore } from '@/payload/publication/row-before'
import { publishes } from './guard-write'
import { invalidField } from './refusal'
import { writeIntent } from './write-intent'

interface SlugRule {
  /** The field that a slug is made from. */
  from: 'title' | 'name'
  /** Slugs that are addresses of something else. */
  reserved?: readonly string[]
  /** True for collections whose latest version may hold another slug than the public row. */
  drafts: boolean
}

/**
 * Returns a hook that makes the slug when none is given (the next free form: `titre-2`), follows the title of what
 * was never public, and refuses (400) one that somebody typed and that is taken or reserved, in drafts too. What is
 * public has one: a title without a letter or a digit is refused (400) there.
 */
export function slugHook({ from, reserved = [], drafts }: SlugRule): CollectionBeforeValidateHook {
  return async ({ collection, data, operation, originalDoc, req }) => {
    if (!data) return data
    const previous: string | null = operation === 'update' ? (originalDoc?.slug ?? null) : null
    const typed = typeof data.slug === 'string' && data.slug !== previous ? slugAsTyped(data.slug, reserved) : ''
    const take = async (slug: string) =>
      !reserved.includes(slug) && (await claimIfFree(req, collection.slug, slug, originalDoc?.id, drafts))
    const refuse = (message: string) => invalidField(req, collection.slug, 'slug', 'Adresse', message)

    if (typed) {
      if (await take(typed)) return { ...data, slug: typed }
      throw refuse(refusedSlug(typed, reserved))
    }
    const source = data[from] ?? originalDoc?.[from]
    const emptied = data.slug === '' || data.slug === null
    const made = typeof source === 'string' ? slugify(source) : ''
    if (previous && !emptied) {
      const hasNewTitle = made !== slugify(String(originalDoc?.[from])) && isMadeFrom(previous, originalDoc?.[from])
      const follows = hasNewTitle && drafts && !(await wasPublic(req, collection.slug, originalDoc))
      if (!follows) return { ...data, slug: previous }
    }
    if (!made) {
      const isShown = !drafts || publishes(writeIntent(req), rowBefore(req, originalDoc?.id) ?? null)
      // A title that is missing is another fault, told by its own field.
      if (isShown && hasCharacters(source)) throw refuse('Aucune adresse ne se fait de ce titre : donnez-en une.')
      return { ...data, slug: null }
    }
    for (let number = 1; ; number += 1) {
      const slug = number === 1 ? made : `${made}-${number}`
      if (await take(slug)) return { ...data, slug }
    }
  }
}

/** Lets go of the slug that this request claimed, once it is written. */
export const releaseSlug: CollectionAfterChangeHook = ({ doc, req }) => {
  releaseClaims(req.context)
  return doc
}

/** Lets go of it when the write failed: the next attempt finds its slug free. */
export const releaseSlugAfterError: CollectionAfterErrorHook = ({ context }) => releaseClaims(context)

/**
 * Slugs between the check and the write. Two articles of one title that arrive together would both find `titre`
 * free, and the second would fail on the unique index instead of becoming `titre-2`.
 */
const claims = new Map<string, { by: unknown; until: number }>()
/** A script's failed write reaches no hook: its claim ends by itself. */
const CLAIM_MS = 5_000

async function claimIfFree(
  req: PayloadRequest,
  collection: CollectionSlug,
  slug: string,
  ownId: string | undefined,
  drafts: boolean,
): Promise<boolean> {
  const key = `${collection}/${slug}`
  const claimed = claims.get(key)
  const by = claimant(req.context)
  if (claimed && claimed.by !== by && claimed.until > Date.now()) return false
  // Claimed before the look at the database, so that nothing can be written between the two.
  claims.set(key, { by, until: Date.now() + CLAIM_MS })
  if (!(await isStored(req, collection, slug, ownId, drafts))) return true
  claims.delete(key)
  return false
}

/** Payload copies the context at each nested operation: what tells a request is a mark inside it. */
function claimant(context: Record<string, unknown>): unknown {
  context.slugClaimant ??= Symbol('slug claimant')
  return context.slugClaimant
}

function releaseClaims(context: Record<string, unknown>) {
  const now = Date.now()
  const own = claimant(context)
  for (const [key, { by, until }] of claims) if (by === own || until < now) claims.delete(key)
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

/** True when visitors may know the address: the document is, or once was, published. */
async function wasPublic(req: PayloadRequest, collection: CollectionSlug, { id, coverKey }: KnownDocument) {
  if (coverKey || isPublic(rowBefore(req, id) ?? null)) return true
  const { docs } = await req.payload.db.findVersions({
    collection,
    limit: 1,
    pagination: false,
    req,
    where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
  })
  return docs.length > 0
}

interface KnownDocument {
  id: string
  coverKey?: string | null
}

const hasCharacters = (text: unknown) => typeof text === 'string' && text.trim() !== ''

/** `flux.xml` is reserved as it stands: made into a slug, it would be another address. */
function slugAsTyped(text: string, reserved: readonly string[]) {
  const asTyped = text.trim().toLowerCase()
  return reserved.includes(asTyped) ? asTyped : slugify(text)
}

function isMadeFrom(slug: string | null, text: unknown) {
  if (!slug || typeof text !== 'string') return slug === null
  const made = slugify(text)
  return slug === made || (slug.startsWith(`${made}-`) && /^\d+$/.test(slug.slice(made.length + 1)))
}

function refusedSlug(slug: string, reserved: readonly string[]) {
  return reserved.includes(slug)
    ? `L’adresse « ${slug} » est réservée au site : choisissez-en une autre.`
    : `L’adresse « ${slug} » est déjà prise : choisissez-en une autre.`
}
