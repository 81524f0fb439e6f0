import type { CollectionBeforeValidateHook, CollectionSlug, PayloadRequest } from 'payload'
import { isPublic } from '@/payload/publication/public-row'
import { rowBefore } from '@/payload/publication/row-before'
import { invalidField } from '../checks/http-errors'
import { publishes } from '../drafts/guard-write'
import { writeIntent } from '../drafts/write-intent'
import { takeSlugIfFree } from './free-slug'
import { decideSlug, followsTitle, type SlugWords, slugForms } from './slug-decision'

interface SlugRule {
  /** The field that a slug is made from. */
  from: 'title' | 'name'
  /** Slugs that are addresses of something else. */
  reserved?: readonly string[]
  /** True for collections whose latest version may hold another slug than the public row. */
  drafts: boolean
}

/**
 * Returns a hook that makes the slug when none is given (the next free form: `titre-2`), changes it with the title
 * until the document is public, and refuses (400) a typed one that is taken or reserved, in drafts too. A public
 * document must have a slug: a title without a letter or a digit is refused (400) there. A restored version whose slug
 * is taken by now keeps the present one.
 */
export function slugHook({ from, reserved = [], drafts }: SlugRule): CollectionBeforeValidateHook {
  return async ({ collection, data, originalDoc, req }) => {
    if (!data) return data
    const words: SlugWords = {
      sent: data.slug,
      title: data[from] ?? originalDoc?.[from],
      previousSlug: originalDoc?.slug ?? null,
      previousTitle: originalDoc?.[from],
    }
    const isKnown = !drafts || (followsTitle(words) && (await wasPublic(req, collection.slug, originalDoc)))
    const decision = decideSlug(words, isKnown, reserved)
    const isFree = (slug: string) => takeSlugIfFree(req, collection.slug, slug, originalDoc?.id, drafts)
    const refuse = (message: string) => invalidField(req, collection.slug, 'slug', 'Adresse', message)
    // The address of an old version may be taken by now: the rest of that version is restored all the same.
    const present = req.context.isRestoringVersion ? words.previousSlug : null

    switch (decision.kind) {
      case 'kept':
        return { ...data, slug: decision.slug }
      case 'reserved':
        if (present) return { ...data, slug: present }
        throw refuse(`L’adresse « ${decision.slug} » est réservée au site : choisissez-en une autre.`)
      case 'typed':
        if (await isFree(decision.slug)) return { ...data, slug: decision.slug }
        if (present) return { ...data, slug: present }
        throw refuse(`L’adresse « ${decision.slug} » est déjà prise : choisissez-en une autre.`)
      case 'made':
        return { ...data, slug: await firstFree(slugForms(decision.slug, reserved), isFree) }
      case 'none': {
        const isShown = !drafts || publishes(writeIntent(req), rowBefore(req, originalDoc?.id) ?? null)
        // A missing title is another fault, which its own field reports.
        if (isShown && hasCharacters(words.title)) {
          throw refuse('Aucune adresse ne se fait de ce titre : donnez-en une.')
        }
        return { ...data, slug: null }
      }
    }
  }
}

async function firstFree(forms: Generator<string, never>, isFree: (slug: string) => Promise<boolean>) {
  let slug: string
  do slug = forms.next().value
  while (!(await isFree(slug)))
  return slug
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
