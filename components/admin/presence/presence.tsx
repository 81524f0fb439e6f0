'use client'
// Client: notifies the site every ten seconds that the form is open.
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { OtherWindow } from '@/collections/presence/presence-endpoints'
import { requestJson } from '../requests'
import { useDocumentAddress } from '../saving/document-requests'
import { PresenceLine } from './presence-line'

const POLL_MS = 10_000

/** Shows the names of the people who also have this document open. */
export function Presence() {
  const { id } = useDocumentInfo()
  const address = useDocumentAddress()
  const [others, setOthers] = useState<OtherWindow[] | null>(null)

  useEffect(() => {
    if (!id) return
    // Rendered empty first: a screen reader announces only changes in an element that was there.
    setOthers([])
    const windowAddress = `${address}/presence?window=${crypto.getRandomValues(new Uint32Array(4)).join('-')}`
    const report = async () => {
      const { body } = await requestJson<{ others: OtherWindow[] }>(windowAddress, { method: 'POST' })
      // Without an answer, nobody else is known to be there.
      setOthers(body.others ?? [])
    }
    const leave = () => void requestJson(windowAddress, { method: 'DELETE', keepalive: true })
    void report()
    const timer = setInterval(() => void report(), POLL_MS)
    window.addEventListener('pagehide', leave)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [address, id])

  return others && createPortal(<PresenceLine others={others} />, document.body)
}
