import type { Field, FieldAccess } from 'payload'
import { noField } from '../access'
import type { FieldNotes } from '../schema/shape'

/** For a field that only the server writes: it is not part of a person's text. */
export function setByServer(
  access: { read?: FieldAccess } = {},
  notes: FieldNotes = {},
): Pick<Field, 'custom'> & { access: Record<string, FieldAccess> } {
  return { access: { ...access, create: noField, update: noField }, custom: { ...notes, setByServer: true } }
}

/** For the `admin` of a field that nobody reads: leaves it out of the comparison of two versions. */
export const NOT_COMPARED = { components: { Diff: '@/components/admin/history/not-compared#NotCompared' } } as const
