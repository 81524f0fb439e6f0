import { useForm } from '@payloadcms/ui'
import type { ApplyDocument } from './apply-document'
import type { Compare } from './comparison'
import type { EditingSession } from './editing-session'
import { NOT_SHOWN } from './form-state'
import { NOT_SAVED } from './reasons'
import { keptOf, readLatest, writeDraft } from './save-requests'
import type { Conflict } from './save-state'

export interface ConflictChoices {
  /** Both resolve with a French error message, or null. */
  takeTheirs(): Promise<string | null>
  keepMine(): Promise<string | null>
  /** Reads both texts again, then opens the dialogue. */
  compareAgain(): Promise<void>
}

/** Returns the two actions by which the person ends a conflict. */
export function useConflictChoices(
  session: EditingSession,
  compare: Compare,
  apply: ApplyDocument,
): (conflict: Conflict) => ConflictChoices {
  const { getData } = useForm()
  const { address, dispatch } = session

  return ({ savedBy, base, theirs, isInForm, mine: comparedText }) => {
    const latestEdits = () => ({ savedBy, base, mine: isInForm ? getData() : comparedText, isInForm })
    return {
      async takeTheirs() {
        const latest = await readLatest(address)
        if (!latest) return NOT_SAVED
        return (await apply(latest)) ? null : NOT_SHOWN
      },
      async keepMine() {
        const edits = latestEdits()
        const write = await writeDraft(session, edits.mine, theirs)
        if (write.kind === 'refused') {
          if (write.isStale) await compare(edits)
          return write.message
        }
        return (await apply(write.document, keptOf(write, edits.mine))) ? null : NOT_SHOWN
      },
      async compareAgain() {
        await compare(latestEdits())
        dispatch({ type: 'comparisonOpened' })
      },
    }
  }
}
