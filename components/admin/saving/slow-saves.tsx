'use client'
// Client: watches the form while a save of it is pending.
import { useFormModified, useWatchForm } from '@payloadcms/ui'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { useDocumentAddress, useDocumentRequests } from './document-requests'
import { latestSent } from './latest-sent'
import { typingPause } from './typing-events'
import { overwrittenFields, unsavedFields } from './unsaved-fields'

/**
 * P42: keeps edits made during a save, when its answer puts older values into the fields.
 */
export function SlowSaves() {
  const { dispatchFields, fields, setModified } = useWatchForm()
  const modified = useFormModified()
  const address = useRecordedSaves()
  const shown = useRef(fields)

  // A layout effect, so that it runs before another answer can come.
  useLayoutEffect(() => {
    const before = shown.current
    shown.current = fields
    const sent = latestSent.get(address)
    if (!sent) return

    const overwritten = overwrittenFields(before, fields, sent)
    for (const [path, { value }] of overwritten) dispatchFields({ type: 'UPDATE', path, value })
    // An answer that changes the text renders its editor again: the form must have what was typed in it. After the
    // values above, which are older.
    typingPause.flush()

    const unsaved = unsavedFields(fields, sent)
    const unmarked = unsaved.filter(([, { isModified }]) => !isModified)
    if (unmarked.length > 0) {
      const marked = unmarked.map(([path, field]) => [path, { ...field, isModified: true }])
      // Merged like an answer without values: any other action could overwrite the text that is being typed.
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

/** Records the data of each save of this document, which the form does not expose. Returns the document's address. */
function useRecordedSaves(): string {
  const address = useDocumentAddress()
  const record = useCallback(
    (send: typeof fetch): typeof fetch =>
      (input, init) => {
        if (init?.body instanceof FormData) latestSent.set(address, JSON.parse(String(init.body.get('_payload'))))
        return send(input, init)
      },
    [address],
  )
  useDocumentRequests(record)
  useEffect(() => () => void latestSent.delete(address), [address])
  return address
}
