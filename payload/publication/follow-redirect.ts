import type { Payload, PayloadRequest } from 'payload'
import { type AddressedSlug, addressOf, decodedPath, documentAddress } from './addresses'
import { isPublic, type PublicRow } from './public-row'
import { relationId } from './relation-id'

/** Where a redirect leads: to an address as it was written, or to a document wherever it moves. */
export interface RedirectTarget {
  type?: 'reference' | 'custom' | null
  url?: string | null
  reference?: { relationTo: 'articles' | 'pages'; value: unknown } | null
}

export interface KeptRedirect {
  id: string
  from: string
  to?: RedirectTarget | null
}

/** The end of a redirect, once the redirects that it meets are followed. */
export type RedirectEnd =
  /** What readers reach, and how to write it so that they reach it in one hop. */
  | { kind: 'leads'; address: string; to: RedirectTarget }
  /** A document that is not public, or an address that is missing: nothing for readers. */
  | { kind: 'nowhere'; to: RedirectTarget }
  /** The addresses that it passes, the last one for the second time. */
  | { kind: 'loops'; path: string[] }

export interface Following {
  payload: Payload
  /** The request in whose transaction to read. */
  req?: PayloadRequest
  /** The hosts of this site: `www.exemple.fr`, `localhost:3000`. */
  ownHosts: ReadonlySet<string>
  /** Called with each address and document on the way: when one of them changes, the end may. */
  onAddress?(address: string): void
  onDocument?(collection: 'articles' | 'pages', id: string): void
}

/** Follows the redirect from a path of this site to its end. A redirect from a page that readers see is not followed. */
export async function followRedirect(following: Following, from: string, to: RedirectTarget): Promise<RedirectEnd> {
  const path = [from]
  let suffix = ''
  for (let target = to; ; ) {
    const document = target.type === 'custom' ? null : await documentOf(following, target)
    if (target.type !== 'custom' && !document) return { kind: 'nowhere', to: target }
    const own = document ? { path: document.address, suffix: '' } : ownAddress(target.url ?? '', following.ownHosts)
    if (!own) return target.url ? { kind: 'leads', address: target.url, to: target } : { kind: 'nowhere', to: target }
    suffix = own.suffix || suffix
    if (path.includes(own.path)) {
      // The redirect that keeps the address of a document which is not public leads to that document itself.
      if (document && !document.isPublic) return { kind: 'nowhere', to: target }
      return { kind: 'loops', path: [...path, own.path] }
    }
    path.push(own.path)
    following.onAddress?.(own.path)
    const next =
      (document?.isPublic ?? (await isPageOf(following, own.path))) ? null : await redirectFrom(following, own.path)
    if (!next?.to || isSameDocument(next.to, target)) {
      if (document && !document.isPublic) return { kind: 'nowhere', to: target }
      const address = own.path + suffix
      return { kind: 'leads', address, to: document && !suffix ? target : { type: 'custom', url: address } }
    }
    target = next.to
  }
}

/** Returns the redirect from a path of this site, decoded; null when there is none. */
export async function redirectFrom({ payload, req }: Following, from: string): Promise<KeptRedirect | null> {
  const where = { from: { equals: from } }
  return await payload.db.findOne<KeptRedirect>({ collection: 'redirects', where, ...(req && { req }) })
}

/** Returns the path, decoded and without a final slash, and what follows it, of an address of this site; else null. */
export function ownAddress(url: string, ownHosts: ReadonlySet<string>): { path: string; suffix: string } | null {
  const written = url.trim()
  const isPath = written.startsWith('/') && !written.startsWith('//') && URL.canParse(written, 'http://site')
  if (!isPath && !(URL.canParse(written) && isOwn(new URL(written), ownHosts))) return null
  const { pathname, search, hash } = new URL(written, 'http://site')
  return { path: decodedPath(pathname).replace(/(?<=.)\/+$/, ''), suffix: search + hash }
}

/** Returns whether readers see a document of the site at this path. */
export async function isPageOf({ payload, req }: Following, path: string): Promise<boolean> {
  const place = documentAddress(path)
  if (!place) return false
  const where = { slug: { equals: place.slug } }
  const row = await payload.db.findOne<PublicRow>({ collection: place.collection, where, ...(req && { req }) })
  return place.collection === 'articles' || place.collection === 'pages' ? isPublic(row) : row !== null
}

function isOwn({ protocol, host }: URL, ownHosts: ReadonlySet<string>) {
  return /^https?:$/.test(protocol) && ownHosts.has(host)
}

async function documentOf({ payload, req, onDocument }: Following, { reference }: RedirectTarget) {
  const id = relationId(reference?.value)
  if (!reference || !id) return null
  const collection: AddressedSlug & ('articles' | 'pages') = reference.relationTo
  onDocument?.(collection, id)
  const where = { id: { equals: id } }
  const row = await payload.db.findOne<PublicRow>({ collection, where, ...(req && { req }) })
  return row?.slug ? { address: addressOf(collection, row.slug), isPublic: isPublic(row) } : null
}

function isSameDocument(one: RedirectTarget, other: RedirectTarget): boolean {
  const id = relationId(one.reference?.value)
  return one.type !== 'custom' && id !== null && other.type !== 'custom' && id === relationId(other.reference?.value)
}
