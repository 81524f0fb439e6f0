'use client'
// Client: watches the form, which drops both the errors and unsaved edits when a publication is refused.
import { useFormModified, useFormProcessing, useFormSubmitted, useWatchForm } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useDraftSave } from './draft-save'
import { errorsFound, errorsOfUnchangedFields, type KeptError } from './kept-errors'

/** After a refused publication: an error stays at its field until the field changes, and the edits are saved as a draft. */
export function RefusedPublication() {
  useKeptErrors()
  useSaveAfterRefusal()
  return null
}

/**
 * P45: answers to older requests and to autosaves call every field valid, and hide the errors of the publication.
 */
function useKeptErrors() {
  // Not `useAllFormFields`, which gives the fields a render later than `processing` and `submitted`.
  const { dispatchFields, fields, setSubmitted } = useWatchForm()
  const submitted = useFormSubmitted()
  const processing = useFormProcessing()
  /** The fields as they were sent, while the answer is pending. */
  const sent = useRef<FormState>(null)
  const kept = useRef<KeptError[]>([])

  // A layout effect: the errors are back before the browser shows the form without them.
  useLayoutEffect(() => {
    if (processing) {
      sent.current ??= fields
      return
    }
    if (sent.current && submitted) kept.current = errorsFound(sent.current, fields)
    if (sent.current && !submitted && fields._status?.value === 'published') kept.current = []
    sent.current = null

    kept.current = errorsOfUnchangedFields(kept.current, fields)
    const hidden = kept.current.filter(({ path }) => fields[path]?.valid !== false)
    if (hidden.length > 0) dispatchFields({ type: 'ADD_SERVER_ERRORS', errors: hidden })
    if (kept.current.length > 0 && !submitted) setSubmitted(true)
  }, [fields, dispatchFields, processing, submitted, setSubmitted])
}

/** P46: saves the data of a refused publication, which the form considers saved. */
function useSaveAfterRefusal() {
  const saveDraft = useDraftSave()
  const modified = useFormModified()
  const submitted = useFormSubmitted()
  const processing = useFormProcessing()
  const wasProcessing = useRef(false)
  const unsaved = useRef(false)

  useEffect(() => {
    const answered = wasProcessing.current && !processing
    if (processing && !wasProcessing.current) unsaved.current = modified
    wasProcessing.current = processing
    if (!answered || !submitted || !unsaved.current || modified) return
    unsaved.current = false
    void saveDraft()
  }, [processing, modified, submitted, saveDraft])
}
