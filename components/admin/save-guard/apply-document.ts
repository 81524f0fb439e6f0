import { toast, useDocumentInfo, useForm } from '@payloadcms/ui'
import { latestSent } from '../saving/latest-sent'
import type { DocumentData } from './changes'
import type { EditingSession } from './editing-session'
import { NOT_SHOWN, useStateOf } from './form-state'
import { withFieldsOf } from './refused-fields'
import type { Unwritten } from './save-outcome'

interface Kept {
  mine: DocumentData
  unwritten: Unwritten
}

/**
 * `kept`: what the site did not take, which stays in the form as `mine` has it: some fields, or all of them. Resolves with
 * false, after saying so, when the site does not answer: the form and the kept text stay as they are.
 */
export type ApplyDocument = (document: DocumentData, kept?: Kept) => Promise<boolean>

/** Returns a function that puts a document of the site into the form, in place of its content, and ends the conflict. */
export function useApplyDocument(session: EditingSession): ApplyDocument {
  const { backup, dispatch } = session
  const { replaceState } = useForm()
  const stateOf = useStateOf()
  const startFrom = useStartFrom(session)
  return async (document, kept) => {
    const paths = kept?.unwritten.fields.map(({ path }) => path) ?? []
    const shown = kept ? withKept(document, kept) : document
    const state = await stateOf(shown)
    if (!state) {
      toast.error(NOT_SHOWN)
      return false
    }
    replaceState(state)
    startFrom(document, shown)
    if (!kept) return true
    const { mine, unwritten } = kept
    const isKept = backup.write({ savedBy: null, base: document, mine, reason: unwritten.reason, ownPaths: paths })
    dispatch({ type: 'unwritten', unwritten: { ...unwritten, isKept } })
    return true
  }
}

function withKept(document: DocumentData, { mine, unwritten: { fields, isRestWritten } }: Kept): DocumentData {
  if (!isRestWritten) return { ...document, ...mine }
  return withFieldsOf(
    document,
    mine,
    fields.map(({ path }) => path),
  )
}

/**
 * Returns a function that notes that the form holds a document of the site, with what else is in `shown`: the next save
 * starts from it, and the conflict is over.
 */
export function useStartFrom({ address, applied, backup, base, dispatch }: EditingSession) {
  const { setData, setHasPublishedDoc, setMostRecentVersionIsAutosaved, setUnpublishedVersionCount } = useDocumentInfo()

  return (document: DocumentData, shown = document) => {
    latestSent.delete(address)
    setData(shown)
    setMostRecentVersionIsAutosaved(false)
    const isPublished = shown._status === 'published'
    if (isPublished) setHasPublishedDoc(true)
    setUnpublishedVersionCount((count) => (isPublished ? 0 : count + 1))
    // Not before the form holds it: a save that was asked for earlier has the former text, and must be refused.
    base.current = document
    applied.current += 1
    backup.delete()
    dispatch({ type: 'documentApplied' })
  }
}
