import type { CollectionSlug, Payload } from 'payload'
import { writtenFields } from '@/collections/schema/shape'
import { shapeOf } from '@/collections/schema/shape-of'
import { SaveGuard } from './save-guard'

/** The save guard of a collection: the server gives it the fields to compare, with their labels. */
export function CollectionSaveGuard({ collection, payload }: { collection: CollectionSlug; payload: Payload }) {
  const { custom, fields } = payload.collections[collection].config
  return <SaveGuard fields={writtenFields(shapeOf(fields))} documentLabel={custom.thisDocument ?? 'ce document'} />
}
