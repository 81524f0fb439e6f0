import type { PayloadRequest, TextField } from 'payload'
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
      ({ operation, overrideAccess, req, value }) => {
        if (operation !== 'create') return value
        return (overrideAccess && value) || takeNewId(req) || newId()
      },
    ],
  },
}

/** For each collection's `forceSelect`: P17. */
export const withId = { id: true } as const

/** Returns the id of the document whose form makes its first save, once: a hook may create others by the same request. */
function takeNewId({ context }: Pick<PayloadRequest, 'context'>): string | undefined {
  const { newId: given } = context
  delete context.newId
  return given
}
