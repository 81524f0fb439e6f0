'use client'
// Client: sees the answers to the form's saves, and keeps in this browser what the site did not take.
import {
  useAuth,
  useConfig,
  useDocumentInfo,
  useEditDepth,
  useForm,
  useFormModified,
  useFormProcessing,
} from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { FieldShape } from '@/collections/schema/shape'
import { useRequests } from '../saving/document-requests'
import { useLoadingRows } from '../saving/loading-rows'
import { useIsSending } from '../uploads/use-sending'
import type { DocumentData } from './changes'
import { writtenData } from './form-data'
import { useKeptWords } from './kept-words'
import { LeaveQuestion } from './leave-question'
import { localBackup, secondBackup } from './local-backup'
import { type Author, LoginDialog } from './login-dialog'
import { ownText } from './own-text'
import { PlainNotice, type PlainState } from './plain-notice'
import { plainReasonLine } from './reasons'
import { isWritten } from './save-answers'
import { bodyOf, outcomeOf, questionsAbout, type Unwritten } from './save-outcome'
import { noAnswer } from './save-requests'
import { useSessionWhileWriting } from './session-while-writing'
import { wordsOfDocument } from './words-of-document'

export interface PlainSaveGuardProps {
  /** The fields that people write in such a document. */
  fields: FieldShape[]
  /** « ce document », « ces réglages ». */
  documentLabel: string
}

/**
 * P77: of a form that saves on demand, what the site did not take stays in the form and in this browser, under a reason
 * that stays until it is written. Payload's own question is asked before the page is left.
 */
export function PlainSaveGuard({ fields, documentLabel }: PlainSaveGuardProps) {
  const [state, setState] = useState<PlainState>({ kind: 'saved' })
  const [isLoggingIn, setLoggingIn] = useState(false)
  const { savedDocumentData } = useDocumentInfo()
  const { user } = useAuth()
  const isSending = useIsSending()
  // The page under the drawer asks.
  const isInDrawer = useEditDepth() > 1
  const form = useForm()
  useLoadingRows()
  const { address, isSave } = useSaves()
  // As the form was opened: who is logged in may change under it.
  const [author] = useState(() => user as unknown as Author | null)
  const person = String(author?.id)
  const own = useMemo(() => ownText([localBackup(address, person), secondBackup(address, person)]), [address, person])
  const base = useRef<DocumentData>(savedDocumentData ?? {})

  const keep = useEffectEvent(({ reason }: Unwritten): boolean => {
    return own.write({ savedBy: null, base: base.current, mine: writtenData(form.getData(), fields), reason })
  })
  const onOutcome = useEffectEvent((outcome: Unwritten, document: DocumentData | undefined): Unwritten => {
    if (!isWritten(outcome.reason)) {
      const unwritten = { ...outcome, isKept: keep(outcome) }
      setState({ kind: 'unwritten', unwritten })
      return unwritten
    }
    if (document) base.current = document
    own.delete()
    setState({ kind: 'saved' })
    return outcome
  })
  useSaveOutcomes({ address, isSave, person, documentLabel }, onOutcome)
  useUnsavedAgain(state)
  useSessionWhileWriting(useFormModified() || state.kind !== 'saved')

  // What is typed after the refusal, too.
  const keepLatest = useEffectEvent(() => {
    if (state.kind === 'unwritten') keep(state.unwritten)
  })
  useEffect(() => {
    const onLeave = () => keepLatest()
    window.addEventListener('pagehide', onLeave)
    return () => {
      window.removeEventListener('pagehide', onLeave)
      keepLatest()
    }
  }, [])

  const kept = useKeptWords({
    fields,
    base,
    own,
    onRestored: () => setState({ kind: 'restored' }),
    onTakenOut: () => setState({ kind: 'saved' }),
  })

  return (
    <>
      <PlainNotice
        state={state}
        waiting={kept.waiting}
        documentLabel={documentLabel}
        hasFile={() => Boolean(form.getData().file)}
        words={() => wordsOfDocument(form.getData(), fields)}
        wordsWaiting={() => wordsOfDocument(kept.waiting?.edits.mine ?? {}, fields)}
        onSave={() => void form.submit()}
        onDrop={() => void kept.takeOut()}
        onForget={kept.forget}
        onLogIn={() => setLoggingIn(true)}
      />
      {isSending && !isInDrawer && <LeaveQuestion left="picture" />}
      {isLoggingIn && author && (
        <LoginDialog author={author} onLoggedIn={() => void form.submit()} onClose={() => setLoggingIn(false)} />
      )}
    </>
  )
}

/** Returns what a save of this form is, and the address that its words are kept under. */
function useSaves() {
  const { config } = useConfig()
  const { collectionSlug, globalSlug, id } = useDocumentInfo()
  const apiRoute = config.routes.api
  const place: `/${string}` = globalSlug ? `/globals/${globalSlug}` : `/${collectionSlug}`
  const sentTo = formatAdminURL({ apiRoute, path: id ? `${place}/${id}` : place })
  const method = id ? 'PATCH' : 'POST'
  // Of a new document, that of its form.
  const address = id || globalSlug ? sentTo : `${sentTo}/create`
  const isSave = useCallback(
    (...[input, init]: Parameters<typeof fetch>) =>
      init?.body instanceof FormData && init.method?.toUpperCase() === method && String(input).split('?')[0] === sentTo,
    [sentTo, method],
  )
  return { address, isSave }
}

interface Saves extends ReturnType<typeof useSaves> {
  person: string
  documentLabel: string
}

/**
 * Calls `onOutcome` with the outcome of each save, before the form has the answer; it returns what became of the words.
 * Each save names the account that the form was opened with.
 */
function useSaveOutcomes(
  { address, isSave, person, documentLabel }: Saves,
  onOutcome: (outcome: Unwritten, document: DocumentData | undefined) => Unwritten,
) {
  const { config } = useConfig()
  const { api } = config.routes
  const latest = useRef(onOutcome)
  useEffect(() => {
    latest.current = onOutcome
  })
  const around = useCallback(
    (send: typeof fetch): typeof fetch =>
      async (input, init) => {
        const headers = new Headers(init?.headers)
        headers.set('x-written-by', person)
        // The browser's own message is in English.
        const response = await send(input, { ...init, headers }).catch(noAnswer)
        const outcome = await outcomeOf(
          response,
          questionsAbout(address, api, person),
          (body) => body.doc ?? body.result,
        )
        const body = await bodyOf(response)
        const unwritten = latest.current(outcome, body?.doc ?? body?.result)
        if (body && response.ok === isWritten(outcome.reason)) return response
        // A proxy's page: the form takes any 200 for a success, and has no French for the others.
        const hasFile = init?.body instanceof FormData && init.body.has('file')
        const errors = [{ message: plainReasonLine(unwritten, documentLabel, hasFile) }]
        return Response.json({ errors }, { status: response.ok ? 503 : response.status })
      },
    [address, api, person, documentLabel],
  )
  useRequests(isSave, around)
}

/** The form takes what it sent for saved, whatever the answer: no button saves it again, and nothing asks on leaving. */
function useUnsavedAgain(state: PlainState) {
  const { setModified } = useForm()
  const modified = useFormModified()
  const processing = useFormProcessing()
  useEffect(() => {
    if (state.kind !== 'saved' && !modified && !processing) setModified(true)
  }, [state, modified, processing, setModified])
}
