'use client'
// Client: sees the answers to the form's saves, and keeps in this browser what the site did not take.
import { useAuth, useConfig, useDocumentInfo, useForm, useFormModified, useFormProcessing } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { FieldShape } from '@/collections/schema/shape'
import { useRequests } from '../saving/document-requests'
import { changedPaths, type DocumentData } from './changes'
import { localBackup, type UnsavedEdits } from './local-backup'
import { type Author, LoginDialog } from './login-dialog'
import { PlainNotice, type PlainState } from './plain-notice'
import { plainReasonLine } from './reasons'
import { withFieldsOf } from './refused-fields'
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
  const form = useForm()
  const { address, isSave } = useSaves()
  // As the form was opened: who is logged in may change under it.
  const [author] = useState(() => user as unknown as Author | null)
  const backup = useMemo(() => localBackup(address, String(author?.id)), [address, author])
  const base = useRef<DocumentData>(savedDocumentData ?? {})

  const keep = useEffectEvent((unwritten: Unwritten): boolean => {
    // Only what people write: neither a password nor the state of a file.
    const data = form.getData()
    const mine = Object.fromEntries(fields.map(({ name }) => [name, data[name]]))
    return backup.write({ savedBy: null, base: base.current, mine, reason: unwritten.reason })
  })
  const onOutcome = useEffectEvent((outcome: Unwritten, document: DocumentData | undefined) => {
    if (!isWritten(outcome.reason)) {
      return setState({ kind: 'unwritten', unwritten: { ...outcome, isKept: keep(outcome) } })
    }
    if (document) base.current = document
    backup.delete()
    setState({ kind: 'saved' })
  })
  useSaveOutcomes({ address, isSave, person: String(author?.id), documentLabel }, onOutcome)
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

  const putBack = useEffectEvent(async ({ base: before, mine }: UnsavedEdits) => {
    const typed = changedPaths(before, mine, fields)
    const missing = changedPaths(base.current, mine, fields).filter((path) => typed.includes(path))
    if (missing.length === 0) return backup.delete()
    await form.reset(withFieldsOf(base.current, mine, missing))
    form.setModified(true)
    setState({ kind: 'restored' })
  })
  useEffect(() => {
    const edits = backup.read()
    if (edits) void putBack(edits)
  }, [backup])

  async function dropRestored() {
    backup.delete()
    setState({ kind: 'saved' })
    await form.reset(base.current)
  }

  return (
    <>
      <PlainNotice
        state={state}
        documentLabel={documentLabel}
        hasFile={() => Boolean(form.getData().file)}
        words={() => wordsOfDocument(form.getData(), fields)}
        onSave={() => void form.submit()}
        onDrop={() => void dropRestored()}
        onLogIn={() => setLoggingIn(true)}
      />
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

/** Calls `onOutcome` with the outcome of each save, before the form has the answer. */
function useSaveOutcomes(
  { address, isSave, person, documentLabel }: Saves,
  onOutcome: (outcome: Unwritten, document: DocumentData | undefined) => void,
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
        // The browser's own message is in English.
        const response = await send(input, init).catch(noAnswer)
        const outcome = await outcomeOf(
          response,
          questionsAbout(address, api, person),
          (body) => body.doc ?? body.result,
        )
        const body = await bodyOf(response)
        latest.current(outcome, body?.doc ?? body?.result)
        if (body && response.ok === isWritten(outcome.reason)) return response
        // A proxy's page: the form takes any 200 for a success, and has no French for the others.
        const errors = [{ message: plainReasonLine(outcome, documentLabel) }]
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
