'use client'
// Client: follows the form, which forgets both the errors and what was typed when a publication is refused.
import { useFormModified, useFormProcessing, useFormSubmitted, useWatchForm } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useDraftSave } from './draft-save'
import { errorsFound, errorsStanding, type KeptError } from './kept-errors'

/** After a refused publication: an error stays beside its field until the field changes, and what was typed is saved. */
export function RefusedPublication() {
  useKeptErrors()
  useKeptText()
  return null
}

/**
 * Answers to older requests, and those of autosave, which does not validate drafts, say that every field is valid:
 * Payload then hides the errors that the publication found.
 */
function useKeptErrors() {
  // Not `useAllFormFields`, which gives the fields a render later than `processing` and `submitted`.
  const { dispatchFields, fields, setSubmitted } = useWatchForm()
  const submitted = useFormSubmitted()
  const processing = useFormProcessing()
  /** The fields as they were sent, while the answer is awaited. */
  const sent = useRef<FormState>(null)
  const kept = useRef<KeptError[]>([])

  // Layout: the errors come back before the browser shows the form without them.
  useLayoutEffect(() => {
    if (processing) {
      sent.current ??= fields
      return
    }
    if (sent.current && submitted) kept.current = errorsFound(sent.current, fields)
    if (sent.current && !submitted && fields._status?.value === 'published') kept.current = []
    sent.current = null

    kept.current = errorsStanding(kept.current, fields)
    const hidden = kept.current.filter(({ path }) => fields[path]?.valid !== false)
    if (hidden.length > 0) dispatchFields({ type: 'ADD_SERVER_ERRORS', errors: hidden })
    if (kept.current.length > 0 && !submitted) setSubmitted(true)
  }, [fields, dispatchFields, processing, submitted, setSubmitted])
}

/** Payload takes what a refused publication sent for saved, and skips the autosave that comes while it waits. */
function useKeptText() {
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
