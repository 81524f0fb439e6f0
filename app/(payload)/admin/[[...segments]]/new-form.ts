import { v7 as newId } from 'uuid'
import { NEW_DOCUMENT } from '@/payload/editorial/new-document'
import { DRAFTABLE } from '@/payload/publication/public-row'

/**
 * P104: returns the address of a new form for « Créer » of a collection with drafts, null for any other page. Payload would
 * create an empty document there.
 */
export function newForm(segments: string[] | undefined): string | null {
  const [kind, collection, page, ...rest] = segments ?? []
  const isCreation = kind === 'collections' && page === 'create' && rest.length === 0
  if (!isCreation || !DRAFTABLE.some((slug) => slug === collection)) return null
  return `/admin/collections/${collection}/${newId()}?${NEW_DOCUMENT.name}=${NEW_DOCUMENT.value}`
}
