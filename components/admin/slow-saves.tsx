'use client'
// Client: follows the form while a save of it is under way.
import { useFormModified, useWatchForm } from '@payloadcms/ui'
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import { useDocumentRequests } from './document-requests'
import { useTypedAtOnce } from './typed-at-once'
import { fieldsTakenBack, type SentData, unsavedFields } from './unsaved-words'

/**
 * Keeps what is typed while a save is under way. Payload remembers only the field touched last: the answer puts its older
 * values into the others, and the form counts as saved.
 */
export function SlowSaves() {
  const { dispatchFields, fields, setModified } = useWatchForm()
  const modified = useFormModified()
  const sent = useSentData()
  const shown = useRef(fields)
  useTypedAtOnce()

  // Layout: before another answer can come.
  useLayoutEffect(() => {
    const before = shown.current
    shown.current = fields
    if (!sent.current) return

    const takenBack = fieldsTakenBack(before, fields, sent.current)
    for (const [path, { value }] of takenBack) dispatchFields({ type: 'UPDATE', path, value })

    const unsaved = unsavedFields(fields, sent.current)
    const unmarked = unsaved.filter(([, { isModified }]) => !isModified)
    if (unmarked.length > 0) {
      const marked = unmarked.map(([path, field]) => [path, { ...field, isModified: true }])
      // Merged as an answer without values would be: any other action could overwrite what is typed at this moment.
      dispatchFields({
        type: 'MERGE_SERVER_STATE',
        prevStateRef: { current: {} },
        serverState: Object.fromEntries(marked),
      })
    }
    if (unsaved.length > 0 && !modified) setModified(true)
  }, [fields, dispatchFields, modified, setModified, sent])

  return null
}

/** What the latest save of this document took, noted as it leaves: the form does not tell. */
function useSentData(): RefObject<SentData | null> {
  const sent = useRef<SentData>(null)
  const note = useCallback(
    (send: typeof fetch): typeof fetch =>
      (input, init) => {
        if (init?.body instanceof FormData) sent.current = JSON.parse(String(init.body.get('_payload')))
        return send(input, init)
      },
    [],
  )
  useDocumentRequests(note)
  return sent
}
