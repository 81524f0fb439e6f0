import type { CollectionSlug, Payload } from 'payload'
import { fieldNamed } from '@/collections/schema/shape'
import { shapeOf } from '@/collections/schema/shape-of'
import { Foot } from './foot'

/** The line at the foot of an article or a page: the server gives it the fields whose words it counts and searches. */
export function CollectionFoot({ collection, payload }: { collection: CollectionSlug; payload: Payload }) {
  return <Foot body={fieldNamed(shapeOf(payload.collections[collection].config.fields), 'body')} />
}
