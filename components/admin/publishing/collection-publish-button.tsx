import type { CollectionSlug, Payload } from 'payload'
import { writtenFields } from '@/collections/schema/shape'
import { shapeOf } from '@/collections/schema/shape-of'
import { PublishButton } from './publish-button'

/** P99: the one button of a form with drafts: the server gives it the fields that readers see, with their labels. */
export function CollectionPublishButton({ collection, payload }: { collection: CollectionSlug; payload: Payload }) {
  return <PublishButton fields={writtenFields(shapeOf(payload.collections[collection].config.fields))} />
}
