import type { Field } from 'payload'
import { noField, staffField } from '../access'

/**
 * How many times the document was written, autosaves included, and by whom last: set by the server
 * (`hooks/revision.ts`), never shown to visitors. Not in the form: each answer would change it there and be saved again.
 */
export const revisionFields: Field[] = [
  {
    name: 'revision',
    type: 'number',
    label: 'Révision',
    access: { create: noField, update: noField, read: staffField },
    admin: { disabled: true },
  },
  {
    name: 'updatedBy',
    type: 'relationship',
    relationTo: 'users',
    label: 'Modifié par',
    access: { create: noField, update: noField, read: staffField },
    admin: { disabled: true },
  },
]
