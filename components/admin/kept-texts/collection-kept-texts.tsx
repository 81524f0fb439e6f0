import type { Payload } from 'payload'
import { writtenFields } from '@/collections/schema/shape'
import { shapeOf } from '@/collections/schema/shape-of'
import { KeptTexts } from './kept-texts'

/** The kept texts of the first page: the server gives them the fields of each form of ours. */
export function CollectionKeptTexts({ payload }: { payload: Payload }) {
  const ours = payload.config.collections.filter(({ admin }) => admin.components?.edit?.beforeDocumentControls)
  const forms = [
    ...ours.map(({ slug, fields }) => [`collections/${slug}`, fields] as const),
    ...payload.config.globals.map(({ slug, fields }) => [`globals/${slug}`, fields] as const),
  ]
  return (
    <KeptTexts fields={Object.fromEntries(forms.map(([form, fields]) => [form, writtenFields(shapeOf(fields))]))} />
  )
}
