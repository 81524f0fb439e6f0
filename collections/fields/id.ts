import type { TextField } from 'payload'
import { v7 as newId } from 'uuid'
import { noField } from '../access'

/**
 * The same ids on every database, so that content moves between them as it is: UUIDs, in the order of creation, made
 * by the server and never given again. No `defaultValue`: reading a version would make one.
 */
export const idField: TextField = {
  name: 'id',
  type: 'text',
  label: 'Identifiant',
  required: true,
  access: { update: noField },
  custom: { setByServer: true },
  admin: { disabled: true },
  hooks: {
    beforeValidate: [
      ({ operation, overrideAccess, value }) => {
        if (operation !== 'create') return value
        return (overrideAccess && value) || newId()
      },
    ],
  },
}

/** For each collection's `forceSelect`: P17. */
export const withId = { id: true } as const
