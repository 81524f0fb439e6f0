'use client'
// Client: asks again as long as the form is open.
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { OtherWindow } from '@/collections/presence/presence-endpoints'
import { useDocumentAddress } from './document-requests'
import { PresenceLine } from './presence-line'

/** In milliseconds. */
const ASKED_EVERY = 10_000

/** Says who else has this document open. */
export function Presence() {
  const { id } = useDocumentInfo()
  const address = useDocumentAddress()
  const [others, setOthers] = useState<OtherWindow[] | null>(null)

  useEffect(() => {
    if (!id) return
    // The empty line stands there before it speaks: what is said at once with it is not heard.
    setOthers([])
    const door = `${address}/presence?window=${crypto.getRandomValues(new Uint32Array(4)).join('-')}`
    const ask = async () => {
      const response = await fetch(door, { method: 'POST' }).catch(() => null)
      // Without an answer, nobody is known to be there.
      setOthers(response?.ok ? ((await response.json()) as { others: OtherWindow[] }).others : [])
    }
    const leave = () => void fetch(door, { method: 'DELETE', keepalive: true }).catch(() => null)
    void ask()
    const timer = setInterval(() => void ask(), ASKED_EVERY)
    window.addEventListener('pagehide', leave)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [address, id])

  return others && createPortal(<PresenceLine others={others} />, document.body)
}
