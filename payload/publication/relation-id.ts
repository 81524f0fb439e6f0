/** Returns the id of a relation, populated or not; null when there is none. */
export function relationId(value: unknown): string | null {
  if (typeof value === 'object' && value !== null && 'id' in value) return String(value.id)
  return typeof value === 'string' ? value : null
}
