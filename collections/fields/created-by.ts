import type { RelationshipField } from 'payload'
import { noField, personOf, staffField } from '../access'

/** Who made the document: set by the server, kept for good, never shown to visitors. */
export const createdByField: RelationshipField = {
  name: 'createdBy',
  type: 'relationship',
  relationTo: 'users',
  label: 'Créé par',
  index: true,
  access: { create: noField, update: noField, read: staffField },
  admin: {
    position: 'sidebar',
    readOnly: true,
    allowEdit: false,
    disableBulkEdit: true,
    condition: (data) => Boolean(data.createdBy),
  },
  hooks: {
    beforeChange: [
      ({ operation, previousValue, originalDoc, req }) =>
        operation === 'create' ? (personOf(req)?.id ?? null) : (originalDoc?.createdBy ?? previousValue ?? null),
    ],
  },
}
