import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback, useEffect } from 'react'

export type Around = (send: typeof fetch) => typeof fetch
type IsMeant = (...request: Parameters<typeof fetch>) => boolean

/** Nearest to the site: what they do with an answer comes before any other layer sees it, whichever part came first. */
const innermost = new Set<Around>()
const layers = new Set<Around>()

/**
 * Has the requests that write the document in the form, or schedule it, go through `around` (P47). `around` must not
 * change from one render to the next without need.
 */
export function useDocumentRequests(around: Around): void {
  const address = useDocumentAddress()
  useRequests(
    useCallback<IsMeant>((input, init) => isWriteOf(address, input, init), [address]),
    around,
  )
}

/** Has the requests that `isMeant` names go through `around`; neither must change from one render to the next without need. */
export function useRequests(isMeant: IsMeant, around: Around): void {
  useEffect(() => wrapRequests(onlyMeant(isMeant, around)), [isMeant, around])
}

/** The same, inside all other layers: they see the last answer alone. */
export function useRequestsFirst(isMeant: IsMeant, around: Around): void {
  useEffect(() => wrap(innermost, onlyMeant(isMeant, around)), [isMeant, around])
}

function onlyMeant(isMeant: IsMeant, around: Around): Around {
  return (send) => {
    const inside = around(send)
    return (input, init) => (isMeant(input, init) ? inside(input, init) : send(input, init))
  }
}

/** Has every request of this window go through `around`, until what it returns is called. */
export function wrapRequests(around: Around): () => void {
  return wrap(layers, around)
}

function wrap(where: Set<Around>, around: Around): () => void {
  installOnce()
  where.add(around)
  return () => {
    where.delete(around)
  }
}

/** Returns the REST address of the document in the form; it ends with `undefined` until the document is created. */
export function useDocumentAddress(): string {
  const { config } = useConfig()
  const { collectionSlug, id } = useDocumentInfo()
  return formatAdminURL({ apiRoute: config.routes.api, path: `/${collectionSlug}/${id}` })
}

function isWriteOf(address: string, input: Parameters<typeof fetch>[0], init: RequestInit | undefined) {
  const [path] = String(input).split('?')
  const method = init?.method?.toUpperCase()
  return (method === 'PATCH' && path === address) || (method === 'POST' && path === `${address}/schedule`)
}

let isInstalled = false

/** Installed once and never removed: two wrappers removed in any order would put each other back. */
function installOnce() {
  if (isInstalled) return
  isInstalled = true
  const send = window.fetch.bind(window)
  window.fetch = (input, init) => [...innermost, ...layers].reduce((inner, layer) => layer(inner), send)(input, init)
}
