'use client'
// Client: intercepts every save of the form, and backs up in the browser the edits that could not be saved.
import { useAuth, useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useMemo, useReducer, useRef, useState } from 'react'
import type { FieldShape } from '@/collections/schema/shape'
import { useDocumentAddress } from '../saving/document-requests'
import { useLoadingRows } from '../saving/loading-rows'
import { useIsSending } from '../uploads/use-sending'
import { useApplyDocument } from './apply-document'
import { BarState } from './bar-state'
import type { DocumentData } from './changes'
import { useComparison } from './comparison'
import { useConflictChoices } from './conflict-choices'
import { ConflictDialog } from './conflict-dialog'
import { useDocumentRevisions } from './document-revisions'
import type { EditingSession } from './editing-session'
import { useKeptOnLeave } from './kept-on-leave'
import { LeaveQuestion } from './leave-question'
import { localBackup, secondBackup } from './local-backup'
import { type Author, LoginDialog } from './login-dialog'
import { useMergeIntoForm } from './merge/merge-into-form'
import { MergeNotice } from './merge/merge-notice'
import { joined, type Merged } from './merge/merged'
import { RefusedFieldMarks } from './refused-field-marks'
import { useRestoredBackup } from './restore-backup'
import { useRetries } from './retries'
import { SaveNotices } from './save-notices'
import { questionsAbout } from './save-outcome'
import { useSaveOutcomes } from './save-outcomes'
import { conflictIn, nextSaveState, SAVED, unwrittenIn } from './save-state'
import { useSessionWhileWriting } from './session-while-writing'
import { useWaysOut } from './ways-out'
import { wordsOfDocument } from './words-of-document'

export interface SaveGuardProps {
  /** The fields that people write in such a document. */
  fields: FieldShape[]
  /** « cet article », « cette page ». */
  documentLabel: string
}

/**
 * Nobody overwrites anybody, and nothing typed is lost: what two people, or two windows, wrote at once in different fields
 * or paragraphs is merged, and shown side by side to choose from where it is the same words; edits that the site could not
 * take are kept in this browser, through a reload of the page, until they are saved.
 */
export function SaveGuard({ fields, documentLabel }: SaveGuardProps) {
  const [state, dispatch] = useReducer(nextSaveState, SAVED)
  const { session, author } = useEditingSession(fields, documentLabel, dispatch)
  const [merged, setMerged] = useState<Merged | null>(null)
  const merge = useMergeIntoForm(session)
  const compare = useComparison(session, {
    merge,
    onMerged: (latest) => setMerged((earlier) => joined(earlier, latest)),
  })
  const apply = useApplyDocument(session)
  const around = useDocumentRevisions(session, useSaveOutcomes(session, state, compare))
  const unwritten = unwrittenIn(state)
  // A picture is kept nowhere before the library has it.
  const isSending = useIsSending()
  useRetries(unwritten)
  useLoadingRows()
  useRestoredBackup(session, compare, apply)
  useKeptOnLeave(session, state, around)
  useSessionWhileWriting(state.kind !== 'saved')

  const { getData } = useForm()
  const [isLoggingIn, setLoggingIn] = useState(false)
  const choicesIn = useConflictChoices(session, compare, apply)
  const waysOut = useWaysOut(session)
  useSavedMerges(merged, waysOut.saveAgain)
  const conflict = conflictIn(state)
  const choices = conflict && choicesIn(conflict)
  return (
    <>
      <SaveNotices
        state={state}
        documentLabel={documentLabel}
        waysOut={waysOut}
        words={() => wordsOfDocument(getData(), fields)}
        onCompare={() => void choices?.compareAgain()}
        onLogIn={() => setLoggingIn(true)}
      />
      <MergeNotice merged={merged} onClose={() => setMerged(null)} />
      {state.kind !== 'saved' && <BarState isPartly={unwritten?.isRestWritten ?? false} />}
      {state.kind !== 'saved' && <LeaveQuestion left={unwritten?.isKept === false ? 'notKept' : 'kept'} />}
      {state.kind === 'saved' && isSending && <LeaveQuestion left="picture" />}
      {unwritten && <RefusedFieldMarks fields={unwritten.fields} />}
      {isLoggingIn && author && (
        <LoginDialog author={author} onLoggedIn={() => void waysOut.saveAgain()} onClose={() => setLoggingIn(false)} />
      )}
      {choices && state.kind === 'choosing' && (
        <ConflictDialog
          conflict={conflict}
          fields={fields}
          documentLabel={documentLabel}
          onTakeTheirs={choices.takeTheirs}
          onKeepMine={choices.keepMine}
          onClose={() => dispatch({ type: 'comparisonClosed' })}
        />
      )}
    </>
  )
}

/** Saves what was merged: nothing more may be typed, and a save that was asked for before holds the text without it. */
function useSavedMerges(merged: Merged | null, save: () => Promise<unknown>) {
  const saveLatest = useEffectEvent(save)
  useEffect(() => {
    if (merged) void saveLatest()
  }, [merged])
}

function useEditingSession(fields: FieldShape[], documentLabel: string, dispatch: EditingSession['dispatch']) {
  const { savedDocumentData } = useDocumentInfo()
  const { user } = useAuth()
  const { config } = useConfig()
  const address = useDocumentAddress()
  // As the form was opened: who is logged in may change under it.
  const [author] = useState(() => user as unknown as Author | null)
  const person = String(author?.id)
  const base = useRef<DocumentData>(savedDocumentData ?? {})
  const applied = useRef(0)
  const { api } = config.routes
  const questions = useMemo(() => questionsAbout(address, api, person), [address, api, person])
  const backup = useMemo(() => localBackup(address, person), [address, person])
  const second = useMemo(() => secondBackup(address, person), [address, person])
  const about = { address, documentLabel, fields, person, questions }
  const session: EditingSession = { ...about, applied, backup, base, dispatch, second }
  return { session, author }
}
