import type { Field, PayloadRequest, RelationshipField } from 'payload'
import { accountOf, personOf, staffField } from '../access'
import { setByServer } from '../fields/set-by-server'

/** The creator of the document: set by the server, never changed, never shown to visitors. */
export const createdByField: RelationshipField = {
  name: 'createdBy',
  type: 'relationship',
  relationTo: 'users',
  label: 'Créé par',
  index: true,
  ...setByServer({ read: staffField }),
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
        operation === 'create' ? creatorOf(req) : (originalDoc?.createdBy ?? previousValue ?? null),
    ],
  },
}

function creatorOf(req: PayloadRequest): string | null {
  const person = personOf(req)
  return person ? accountOf(person) : null
}

/** The same where versions tell whether an account that is gone made the document. */
export const creatorFields: Field[] = [
  {
    ...createdByField,
    admin: { ...createdByField.admin, components: { Cell: '@/components/admin/lists/creator-cell#CreatorCell' } },
  } as RelationshipField,
  {
    name: 'goneCreator',
    type: 'ui',
    admin: {
      position: 'sidebar',
      components: { Field: '@/components/admin/document/gone-creator#GoneCreator' },
      disableBulkEdit: true,
      disableListColumn: true,
    },
  },
]
