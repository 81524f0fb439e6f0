import { useConfig, useForm } from '@payloadcms/ui'
import type { EditingSession } from './editing-session'
import type { UnsavedEdits } from './local-backup'
import type { MergeIntoForm } from './merge/merge-into-form'
import type { Merged } from './merge/merged'
import { readNames } from './names'
import { readLatest } from './save-requests'

/** Resolves with false when the site does not answer. */
export type Compare = (edits: UnsavedEdits & { isInForm: boolean }) => Promise<boolean>

export interface Merging {
  merge: MergeIntoForm
  onMerged(merged: Merged): void
}

/**
 * Returns a function that compares the person's edits with the latest version: it adds the other's to the form, or opens
 * the dialogue where both changed the same words. `isInForm`: whether the edits are in the form, or come from the local
 * backup.
 */
export function useComparison(
  { address, backup, base, dispatch, fields }: EditingSession,
  { merge, onMerged }: Merging,
): Compare {
  const { getData } = useForm()
  const { config } = useConfig()

  return async ({ savedBy, base: editedVersion, mine: edits, isInForm }) => {
    backup.write({ savedBy, base: editedVersion, mine: edits, reason: 'conflict' })
    const theirs = await readLatest(address)
    if (!theirs) return false
    const isNewer = theirs.revision !== base.current.revision
    const merged = isInForm && isNewer && merge(editedVersion, theirs)
    if (merged) {
      onMerged({ savedBy, labels: merged.map(({ label }) => label) })
      return true
    }
    const names = await readNames(config.routes.api, fields, [editedVersion, theirs, edits])
    // The refused save was sent before the person chose, and answered after.
    if (isInForm && theirs.revision === base.current.revision) {
      backup.delete()
      return true
    }
    // The person goes on typing while the site answers.
    const mine = isInForm ? getData() : edits
    backup.write({ savedBy, base: editedVersion, mine, reason: 'conflict' })
    dispatch({ type: 'conflictFound', conflict: { savedBy, base: editedVersion, theirs, mine, isInForm, names } })
    return true
  }
}
