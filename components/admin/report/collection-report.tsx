import type { CollectionSlug, Payload } from 'payload'
import { fieldNamed } from '@/collections/schema/shape'
import { shapeOf } from '@/collections/schema/shape-of'
import { ReportWatch } from './report-watch'

/** Keeps the report of a form: the server gives it the fields of blocks, whose words are marked and mended too. */
export function CollectionReport({ collection, payload }: { collection: CollectionSlug; payload: Payload }) {
  return <ReportWatch body={fieldNamed(shapeOf(payload.collections[collection].config.fields), 'body')} />
}
