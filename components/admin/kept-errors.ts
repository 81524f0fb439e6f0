import type { FormState } from 'payload'

/** What a refused publication said of a field. */
export interface KeptError {
  path: string
  message: string
  /** As JSON: the server sends the same value back as another object. */
  value: string
}

/**
 * Returns the errors of the answer that turned `before` into `after`. An older answer that came at the same moment calls
 * every field valid, and leaves the messages.
 */
export function errorsFound(before: FormState, after: FormState): KeptError[] {
  return Object.entries(after)
    .filter(([path, { errorMessage, valid }]) => {
      return valid === false || (errorMessage !== undefined && errorMessage !== before[path]?.errorMessage)
    })
    .map(([path, { errorMessage = '' }]) => ({ path, message: errorMessage, value: valueAt(after, path) }))
}

/** Returns the errors of fields that have not changed since. */
export function errorsStanding(errors: KeptError[], fields: FormState): KeptError[] {
  return errors.filter(({ path, value }) => valueAt(fields, path) === value)
}

function valueAt(fields: FormState, path: string): string {
  return JSON.stringify(fields[path]?.value ?? null)
}
