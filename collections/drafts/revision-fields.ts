import type { Field } from 'payload'
import { staffField } from '../access'
import { NOT_COMPARED, setByServer } from '../fields/set-by-server'

const FOR_THE_SERVER = { disabled: true, ...NOT_COMPARED } as const

/**
 * The number of writes of the document, autosaves included, the account and the name of the last one, and the step of
 * the history: set by the server (`revision.ts`), never shown to visitors. Not in the form: each answer would change
 * them there and be saved again.
 */
export const revisionFields: Field[] = [
  {
    name: 'revision',
    type: 'number',
    label: 'Révision',
    ...setByServer({ read: staffField }),
    admin: FOR_THE_SERVER,
  },
  {
    name: 'updatedBy',
    type: 'relationship',
    relationTo: 'users',
    label: 'Modifié par',
    ...setByServer({ read: staffField }),
    admin: FOR_THE_SERVER,
  },
  {
    // The history keeps it when the account is gone.
    name: 'updatedByName',
    type: 'text',
    label: 'Par qui',
    ...setByServer({ read: staffField }),
    admin: { disabled: true },
  },
  {
    name: 'step',
    type: 'json',
    label: 'Étape',
    ...setByServer({ read: staffField }),
    admin: FOR_THE_SERVER,
  },
]
