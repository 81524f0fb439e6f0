import type { StepKind } from '@/collections/history/writing-step'

const LABELS: Record<StepKind, string> = {
  draft: 'Brouillon',
  published: 'Publié',
  restored: 'Repris',
  trashed: 'Mis à la corbeille',
  untrashed: 'Sorti de la corbeille',
  withdrawn: 'Retiré',
}

interface Shown {
  /** Null in versions that were written before steps were noted. */
  kind: StepKind | null
  status: 'draft' | 'published'
  isLatest: boolean
  /** Whether readers see this version. */
  isOnline: boolean
}

/** Returns what a version is, in French: « Brouillon », « Publié, en ligne ». */
export function stepLabel({ isLatest, isOnline, kind, status }: Shown): string {
  const label = LABELS[kind ?? status]
  if (isOnline) return `${label}, en ligne`
  return isLatest && status === 'draft' ? `${label}, en cours` : label
}
