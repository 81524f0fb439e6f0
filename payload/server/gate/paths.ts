/** Whether a normalised path is one of the admin's pages. */
export function isAdmin(path: string): boolean {
  return /^\/admin(\/|$)/.test(path)
}

/** Whether a normalised path is a file of the library. */
export function isFile(path: string): boolean {
  return /^\/api\/[^/]+\/file\//.test(path)
}
