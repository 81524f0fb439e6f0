interface Authored {
  updatedByName?: string | null
  step?: unknown
}

/** Returns whose a version is, in French: an account’s name as it was when it wrote, or that there is none any more. */
export function authorOf({ step, updatedByName }: Authored): string {
  if (updatedByName) return updatedByName
  // Versions of scripts have a step; those without were written before names were noted.
  return step ? 'Le site' : 'Compte supprimé'
}
