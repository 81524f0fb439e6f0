import type { FormField, FormState } from 'payload'
import { isSameValue, valueAt } from '../values'

/** The data of a save, as in the JSON of its request. */
export type SentData = Record<string, unknown>

/** Returns the fields edited since a save was sent: their value is neither the one sent nor one of the server. */
export function unsavedFields(fields: FormState, sent: SentData): [string, FormField][] {
  return Object.entries(fields).filter(
    ([path, { rows, value, initialValue }]) =>
      // An array's own value is the number of its rows.
      !rows && !isSameValue(value, initialValue) && !isSameValue(value, valueAt(sent, path)),
  )
}

/** Returns the unsaved fields that the answer to a save overwrote, as they were before the answer. */
export function overwrittenFields(before: FormState, after: FormState, sent: SentData): [string, FormField][] {
  return unsavedFields(before, sent).filter(([path, { value }]) => {
    const now = after[path]
    if (!now || isSameValue(now.value, value) || !isSameValue(now.value, now.initialValue)) return false
    // The answer to a publication replaces every field; that to a draft, those not marked as modified.
    return !now.isModified || sent._status === 'published'
  })
}
