/** Returns the `select` of these fields, and of no others. */
export function selectOf<const Field extends string>(fields: readonly Field[]): Record<Field, true> {
  return Object.fromEntries(fields.map((field) => [field, true])) as Record<Field, true>
}
