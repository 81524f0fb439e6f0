import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { latestSent } from '../saving/latest-sent'
import type { DocumentData } from './changes'
import type { EditingSession } from './editing-session'
import { withFieldsOf } from './refused-fields'
import type { Unwritten } from './save-outcome'

interface Kept {
  mine: DocumentData
  unwritten: Unwritten
}

/** `kept`: what the site did not take, which stays in the form as `mine` has it: some fields, or all of them. */
export type ApplyDocument = (document: DocumentData, kept?: Kept) => Promise<void>

/** Returns a function that puts a document of the site into the form, in place of its content, and ends the conflict. */
export function useApplyDocument({ address, applied, backup, base, dispatch }: EditingSession): ApplyDocument {
  const showInForm = useShowInForm()
  return async (document, kept) => {
    const paths = kept?.unwritten.fields.map(({ path }) => path) ?? []
    latestSent.delete(address)
    await showInForm(kept ? withKept(document, kept) : document)
    // Not earlier: a save sent meanwhile has the former text, and must be refused.
    base.current = document
    applied.current += 1
    backup.delete()
    dispatch({ type: 'documentApplied' })
    if (!kept) return
    const { mine, unwritten } = kept
    const isKept = backup.write({ savedBy: null, base: document, mine, reason: unwritten.reason, ownPaths: paths })
    dispatch({ type: 'unwritten', unwritten: { ...unwritten, isKept } })
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

function useShowInForm() {
  const { reset } = useForm()
  const { setData, setHasPublishedDoc, setMostRecentVersionIsAutosaved, setUnpublishedVersionCount } = useDocumentInfo()

  return async (document: DocumentData) => {
    await reset(document)
    setData(document)
    setMostRecentVersionIsAutosaved(false)
    const isPublished = document._status === 'published'
    if (isPublished) setHasPublishedDoc(true)
    setUnpublishedVersionCount((count) => (isPublished ? 0 : count + 1))
  }
}
