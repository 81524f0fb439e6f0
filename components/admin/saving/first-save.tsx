'use client'
// Client: turns the first save of a new document into its creation.
import { useDocumentInfo, useLivePreviewContext } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { isUnwritten, NEW_DOCUMENT } from '@/payload/editorial/new-document'
import { useDocumentAddress, useRequestsFirst } from './document-requests'

type Send = typeof fetch

/**
 * P104: a new document is created by what is typed first, under the id that its form has from the beginning: the address,
 * the fields and the cursor stay. Until then the page is marked, for what makes no sense of a document that is not there.
 */
export function FirstSave() {
  const { id, savedDocumentData } = useDocumentInfo()
  const address = useDocumentAddress()
  const { iframeRef } = useLivePreviewContext()
  const [isNew, setNew] = useState(() => Boolean(id) && isUnwritten(savedDocumentData))

  const onCreated = useCallback(() => {
    setNew(false)
    forgetMark()
    // The frame was loaded when there was nothing to show.
    if (iframeRef.current) iframeRef.current.src = String(iframeRef.current.src)
  }, [iframeRef])
  const around = useMemo(() => createdByFirstSave(address, isNew, onCreated), [address, isNew, onCreated])
  const isSave = useCallback<(...request: Parameters<Send>) => boolean>(
    (input, init) => init?.method?.toUpperCase() === 'PATCH' && String(input).split('?')[0] === address,
    [address],
  )
  useRequestsFirst(isSave, around)

  useEffect(() => {
    if (!isNew) return
    document.body.classList.add('sk-new-document')
    return () => document.body.classList.remove('sk-new-document')
  }, [isNew])
  return null
}

/** Returns a wrapper of `fetch` for the saves of one document: the first one that is written creates it. */
export function createdByFirstSave(address: string, isNew: boolean, onCreated: () => void): (send: Send) => Send {
  let isUncreated = isNew
  const created = () => {
    isUncreated = false
    onCreated()
  }
  return (send) => async (input, init) => {
    if (!isUncreated) return await send(input, init)
    const query = String(input).slice(address.length)
    const response = await send(`${address}/first-save${query}`, { ...init, method: 'POST' })
    if (response.ok) created()
    if (response.status !== 409) return response
    // It was created, and only the answer was lost; or the same form is open twice. Revision 0 is older than either: the
    // save guard looks which one it is.
    created()
    return await send(input, { ...init, body: withFirstRevision(init?.body) })
  }
}

function withFirstRevision(body: RequestInit['body']): RequestInit['body'] {
  const revised = (json: string) => JSON.stringify({ ...JSON.parse(json), revision: 0 })
  if (typeof body === 'string') return revised(body)
  if (!(body instanceof FormData)) return body ?? null
  const copy = new FormData()
  for (const [name, value] of body) copy.append(name, name === '_payload' ? revised(String(value)) : value)
  return copy
}

/** A reload finds the document now: its address is that of any other. */
function forgetMark() {
  const { pathname, search } = window.location
  const query = new URLSearchParams(search)
  if (!query.has(NEW_DOCUMENT.name)) return
  query.delete(NEW_DOCUMENT.name)
  window.history.replaceState(null, '', query.size > 0 ? `${pathname}?${query}` : pathname)
}
