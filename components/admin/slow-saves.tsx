'use client'
// Client: follows the form while a save of it is under way.
import { useFormModified, useWatchForm } from '@payloadcms/ui'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { useDocumentAddress, useDocumentRequests } from './document-requests'
import { latestSent } from './latest-sent'
import { useTypedAtOnce } from './typed-at-once'
import { fieldsTakenBack, unsavedFields } from './unsaved-words'

/**
 * Keeps what is typed while a save is under way. Payload remembers only the field touched last: the answer puts its older
 * values into the others, and the form counts as saved.
 */
export function SlowSaves() {
  const { dispatchFields, fields, setModified } = useWatchForm()
  const modified = useFormModified()
  const address = useNotedSaves()
  const shown = useRef(fields)
  useTypedAtOnce()

  // Layout: before another answer can come.
  useLayoutEffect(() => {
    const before = shown.current
    shown.current = fields
    const sent = latestSent.get(address)
    if (!sent) return

    const takenBack = fieldsTakenBack(before, fields, sent)
    for (const [path, { value }] of takenBack) dispatchFields({ type: 'UPDATE', path, value })

    const unsaved = unsavedFields(fields, sent)
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
  }, [fields, dispatchFields, modified, setModified, address])

  return null
}

/** Notes what each save of this document takes, as it leaves: the form does not tell. Returns the document's address. */
function useNotedSaves(): string {
  const address = useDocumentAddress()
  const note = useCallback(
    (send: typeof fetch): typeof fetch =>
      (input, init) => {
        if (init?.body instanceof FormData) latestSent.set(address, JSON.parse(String(init.body.get('_payload'))))
        return send(input, init)
      },
    [address],
  )
  useDocumentRequests(note)
  useEffect(() => () => void latestSent.delete(address), [address])
  return address
}
