import type { FormState } from 'payload'

/** An error that a refused publication found in a field. */
export interface KeptError {
  path: string
  message: string
  /** As JSON, to compare: the server sends the same value back as another object. */
  value: string
}

/**
 * Returns the errors in the answer that turned `before` into `after`. An older answer that comes at the same moment
 * marks every field as valid, but leaves the messages.
 */
export function errorsFound(before: FormState, after: FormState): KeptError[] {
  return Object.entries(after)
    .filter(([path, { errorMessage, valid }]) => {
      return valid === false || (errorMessage !== undefined && errorMessage !== before[path]?.errorMessage)
    })
    .map(([path, { errorMessage = '' }]) => ({ path, message: errorMessage, value: serializedValue(after, path) }))
}

/** Returns the errors whose field still has the refused value. */
export function errorsOfUnchangedFields(errors: KeptError[], fields: FormState): KeptError[] {
  return errors.filter(({ path, value }) => serializedValue(fields, path) === value)
}

function serializedValue(fields: FormState, path: string): string {
  return JSON.stringify(fields[path]?.value ?? null)
}
