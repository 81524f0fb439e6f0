import type { Payload } from 'payload'
import { writtenFields } from '@/collections/schema/shape'
import { shapeOf } from '@/collections/schema/shape-of'
import { DRAFTABLE } from '@/payload/publication/public-row'
import { KeptTexts } from './kept-texts'

/** The kept texts of the first page: the server gives them the fields of each kind of document. */
export function CollectionKeptTexts({ payload }: { payload: Payload }) {
  const fields = DRAFTABLE.map((slug) => [slug, writtenFields(shapeOf(payload.collections[slug].config.fields))])
  return <KeptTexts fields={Object.fromEntries(fields)} />
}
