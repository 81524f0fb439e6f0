import type { CollectionSlug, GlobalSlug, Payload } from 'payload'
import { writtenFields } from '@/collections/schema/shape'
import { shapeOf } from '@/collections/schema/shape-of'
import { AccountGuard } from './account-guard'
import { PlainSaveGuard } from './plain-save-guard'
import { SaveGuard } from './save-guard'

/** The save guard of a collection: the server gives it the fields to compare, with their labels. */
export function CollectionSaveGuard({ collection, payload }: { collection: CollectionSlug; payload: Payload }) {
  const { custom, fields } = payload.collections[collection].config
  return <SaveGuard fields={writtenFields(shapeOf(fields))} documentLabel={custom.thisDocument ?? 'ce document'} />
}

/** The same for a form that saves on demand, of a collection without drafts. */
export function CollectionPlainGuard({ collection, payload }: { collection: CollectionSlug; payload: Payload }) {
  const { fields } = payload.collections[collection].config
  return <PlainSaveGuard fields={writtenFields(shapeOf(fields))} documentLabel="ce document" />
}

/** The same for « Mon compte », among the fields of `users`. */
export function AccountPlainGuard({ payload }: { payload: Payload }) {
  const { fields } = payload.collections.users.config
  return <AccountGuard fields={writtenFields(shapeOf(fields))} documentLabel="votre compte" />
}

/** The same for the form of a global. */
export function GlobalPlainGuard({ global, payload }: { global: GlobalSlug; payload: Payload }) {
  const fields = payload.globals.config.find(({ slug }) => slug === global)?.fields ?? []
  return <PlainSaveGuard fields={writtenFields(shapeOf(fields))} documentLabel="ces réglages" />
}
