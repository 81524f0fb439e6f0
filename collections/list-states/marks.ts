/** The states by which a list of articles or pages is narrowed. */
export const STATES = ['draft', 'proposed', 'scheduled', 'published', 'changed', 'due'] as const

export type ListState = (typeof STATES)[number]

/** The ids of no document: in a question of a list, each stands for the ids of those in a state that no column tells. */
export const MARKS: Record<ListState, string> = {
  draft: 'jamais-en-ligne',
  proposed: 'a-relire',
  scheduled: 'programme',
  published: 'en-ligne',
  changed: 'modifie-depuis',
  due: 'a-revoir',
}

/** The ids of those whose state no column tells: with changes that readers do not see, for one. */
export type IdsByState = Record<'changed' | 'due' | 'proposed' | 'scheduled', string[]>

/** Whose ids a mark stands for: what is published, and what is a draft, are told apart by what has changes. */
export const IDS_OF: Record<ListState, keyof IdsByState> = {
  draft: 'changed',
  proposed: 'proposed',
  scheduled: 'scheduled',
  published: 'changed',
  changed: 'changed',
  due: 'due',
}
