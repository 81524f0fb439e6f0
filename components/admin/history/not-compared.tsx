/** In the comparison of two versions, in the place of a field that only the server reads. */
export function NotCompared() {
  return null
}
