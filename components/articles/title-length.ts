/** Returns how long a title is to the eye, for `data-length`: a long one is set smaller. Undefined for a usual one. */
export function titleLength(title: string): 'long' | 'longest' | undefined {
  if (title.length > 150) return 'longest'
  return title.length > 85 ? 'long' : undefined
}
