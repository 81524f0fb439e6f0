import { toast, useForm } from '@payloadcms/ui'
import { useMarkUnsaved } from '../saving/mark-unsaved'
import type { Compare } from './comparison'
import type { EditingSession } from './editing-session'
import type { SaveOutcomeHandlers } from './revisioned-saves'
import { isRetried } from './save-answers'
import type { Unwritten } from './save-outcome'
import { conflictIn, type SaveState, unwrittenIn } from './save-state'

/** Returns the handler of each save's outcome: it opens a comparison, backs up the edits, or shows a message. */
export function useSaveOutcomes(
  { backup, dispatch, person, second }: EditingSession,
  state: SaveState,
  compare: Compare,
): SaveOutcomeHandlers {
  const { getData } = useForm()
  const markUnsaved = useMarkUnsaved()
  /** Whether the text of an earlier page waits for a choice, in the first backup. */
  const isFormSecond = () => conflictIn(state)?.isInForm === false
  const backupOfForm = () => (isFormSecond() ? second : backup)
  return {
    onSaved() {
      const unwritten = unwrittenIn(state)
      if (!unwritten) return
      dispatch({ type: 'saved' })
      backupOfForm().delete()
      toast.success(
        isRetried(unwritten.reason) ? 'Le site répond de nouveau : tout est enregistré.' : 'Tout est enregistré.',
        { id: WRITTEN },
      )
    },
    onRefused({ updatedBy }, base) {
      // The comparison keeps the text in the form: that of an earlier page makes room, and is compared when the form opens.
      const earlier = isFormSecond() ? backup.read() : null
      if (earlier) second.write(earlier)
      const savedBy = updatedBy?.id === person ? null : (updatedBy?.name ?? 'Quelqu’un')
      const mine = getData()
      void compare({ savedBy, base, mine, isInForm: true }).then((isCompared) => {
        if (isCompared) return dispatch({ type: 'refused' })
        if (earlier) {
          backup.write(earlier)
          second.write({ savedBy, base, mine, reason: NO_COMPARISON.reason })
        }
        dispatch({ type: 'unwritten', unwritten: NO_COMPARISON })
      })
    },
    onUnwritten(unwritten, base) {
      // « Tout est enregistré » is true no more.
      toast.dismiss(WRITTEN)
      const paths = unwritten.fields.map(({ path }) => path)
      // Before the form has the answer, which would put the site's value into the refused field.
      if (unwritten.isRestWritten) markUnsaved(paths)
      // The comparison has backed up the edits of a conflict that are in the form.
      if (conflictIn(state)?.isInForm) return dispatch({ type: 'unwritten', unwritten })
      const ownPaths = unwritten.isRestWritten ? paths : []
      const isKept = backupOfForm().write({ savedBy: null, base, mine: getData(), reason: unwritten.reason, ownPaths })
      dispatch({ type: 'unwritten', unwritten: { ...unwritten, isKept } })
    },
  }
}

/** The toast that says that all is written. */
const WRITTEN = 'sk-written'

/** The site refused a text for a newer one, and then did not answer when it was asked for that one. */
const NO_COMPARISON: Unwritten = {
  reason: 'noAnswer',
  message: null,
  fields: [],
  isRestWritten: false,
  isKept: true,
  retryAfter: null,
  account: null,
}
