'use client'
// Client: a button that writes.
import { toast, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useState } from 'react'
import { errorMessage, requestJson } from '../requests'

interface Verified {
  /** ISO 8601, as the next one. */
  verifiedOn: string
  recheckOn: string
}

/** « Vérifié aujourd’hui », in the form of a figure: one press sets the day, and moves the next one by the same time. */
export function VerifiedToday() {
  const { id } = useDocumentInfo()
  const { dispatchFields } = useForm()
  const [isBusy, setIsBusy] = useState(false)
  const verify = async () => {
    setIsBusy(true)
    const { ok, body } = await requestJson<{ doc: Verified; message: string }>(`/api/figures/${id}/verified`, {
      method: 'POST',
    })
    setIsBusy(false)
    if (!ok || !body.doc) return toast.error(errorMessage(body))
    // What else is typed in the form stays as it is.
    for (const path of ['verifiedOn', 'recheckOn'] as const) {
      dispatchFields({ type: 'UPDATE', path, value: body.doc[path], initialValue: body.doc[path], valid: true })
    }
    toast.success(body.message)
  }
  return (
    <button
      type="button"
      className="btn btn--style-secondary btn--size-small"
      disabled={isBusy}
      onClick={() => void verify()}
    >
      Vérifié aujourd’hui
    </button>
  )
}
