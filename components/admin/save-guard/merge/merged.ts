/** What was put into the form of what somebody else saved. */
export interface Merged {
  /** The name of who saved it; null when it was the same person, in another window. */
  savedBy: string | null
  /** The labels of the fields that changed. */
  labels: string[]
}

/** Returns a merge with the one before it, of which the person has not closed the notice. */
export function joined(earlier: Merged | null, { savedBy, labels }: Merged): Merged {
  const names = [...new Set([earlier?.savedBy, savedBy].filter((name) => typeof name === 'string'))]
  return {
    savedBy: names.length > 0 ? names.join(' et ') : null,
    labels: [...new Set([...(earlier?.labels ?? []), ...labels])],
  }
}
