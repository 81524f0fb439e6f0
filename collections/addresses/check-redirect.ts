import type { CollectionAfterChangeHook, CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { env } from '@/payload/env'
import {
  type Following,
  followRedirect,
  isPageOf,
  type KeptRedirect,
  ownAddress,
  type RedirectTarget,
  redirectFrom,
} from '@/payload/publication/follow-redirect'
import { invalidField } from '../checks/http-errors'
import { webAddress } from '../fields/web-address'
import { RESERVED_PAGE_SLUGS } from './reserved-slugs'

/** Where the site answers by itself, whatever redirect there is. */
const OWN_PLACES = new Set<string>([...RESERVED_PAGE_SLUGS, 'sitemap.xml', 'robots.txt', '_next'])
/** The addresses under `/blog` are those of documents, but for these. */
const OWN_LISTS = /^\/blog(\/flux\.xml|\/page\/\d+)?$/

/**
 * Keeps `from` a path of this site (`/ancienne-adresse`), whatever was typed, and the target the end of the way: the
 * redirects that it meets are followed, and a way that comes back is refused (400), as is a redirect that would not act
 * because the site has a page there.
 */
export const checkRedirect: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  if (!data) return data
  const following = { payload: req.payload, req, ownHosts: OWN_HOSTS }
  const refuse = (path: 'from' | 'to.url', message: string) =>
    invalidField(req, collection.slug, path, path === 'from' ? 'URL d’origine' : 'URL personnalisée', message)
  const from = data.from === undefined ? originalDoc?.from : originOf(data.from)
  const isKept = from === originalDoc?.from
  // What was written before this rule stays: a rename brings it along.
  if (typeof from === 'string' && !isKept && !isOwnPath(from)) {
    throw refuse('from', 'Donnez l’ancienne adresse sur ce site, à partir de « / » : /ancienne-adresse.')
  }
  if (data.to?.type === 'custom') {
    const checked = webAddress(data.to.url)
    if (checked !== true) throw refuse('to.url', checked)
  }
  if (typeof from !== 'string' || isKept) {
    return { ...data, from, ...(await endOf(following, from, data.to, refuse)) }
  }
  if (!req.context.keepsOldAddress && (await isShown(following, from))) {
    throw refuse(
      'from',
      `Le site a une page à l’adresse ${from} : la redirection n’agirait pas. Retirez d’abord cette page, ou donnez-lui une autre adresse.`,
    )
  }
  const known = await redirectFrom(following, from)
  if (known && known.id !== originalDoc?.id) await takePlaceOf(following, known, refuse)
  return { ...data, from, ...(await endOf(following, from, data.to ?? originalDoc?.to, refuse)) }
}

/** Has the redirects that led to this one's address lead to its end, so that readers make one hop. */
export const leadInOneHop: CollectionAfterChangeHook<KeptRedirect> = async ({ doc, req }) => {
  const { docs } = await req.payload.db.find<KeptRedirect>({
    collection: 'redirects',
    limit: 0,
    pagination: false,
    req,
    where: { and: [{ 'to.type': { equals: 'custom' } }, { 'to.url': { equals: doc.from } }] },
  })
  const to = targetOf(doc.to)
  for (const { id, from } of docs) {
    if (id === doc.id || !to) continue
    const end = await followRedirect({ payload: req.payload, req, ownHosts: OWN_HOSTS }, from, to)
    // From the address that the document has by now: it acts no more, and would come back to itself.
    if (end.kind === 'loops') await req.payload.delete({ collection: 'redirects', id, req })
    else await req.payload.update({ collection: 'redirects', id, data: { to } as never, depth: 0, req })
  }
  return doc
}

const OWN_HOSTS = new Set([new URL(env.SITE_URL).host, `localhost:${env.PORT}`, `127.0.0.1:${env.PORT}`])

type Refuse = (path: 'from' | 'to.url', message: string) => Error

/** Returns the target to store, as `to`; nothing when none was sent. */
async function endOf(following: Following, from: unknown, to: RedirectTarget | undefined, refuse: Refuse) {
  if (!to || typeof from !== 'string') return {}
  const end = await followRedirect(following, from, to)
  if (end.kind === 'loops') {
    const isItself = end.path.length === 2
    throw refuse(
      'to.url',
      `${isItself ? 'Cette adresse mène à elle-même' : 'Cette redirection tournerait en rond'} : ${end.path.join(' → ')}.`,
    )
  }
  // A document is followed wherever it moves: only addresses are written out.
  return to.type === 'custom' ? { to: { ...to, reference: null, url: null, ...targetOf(end.to) } } : { to }
}

/**
 * An address that a withdrawn document keeps for itself leads nowhere: another redirect may take it. One that acts is
 * changed, not doubled.
 */
async function takePlaceOf(following: Following, known: KeptRedirect, refuse: Refuse): Promise<void> {
  const end = known.to && (await followRedirect(following, known.from, known.to))
  if (end?.kind === 'leads') {
    throw refuse(
      'from',
      `${known.from} mène déjà à ${end.address} : modifiez cette redirection au lieu d’en ajouter une.`,
    )
  }
  await following.payload.delete({ collection: 'redirects', id: known.id, req: following.req as PayloadRequest })
}

async function isShown(following: Following, from: string): Promise<boolean> {
  const [first = '', ...rest] = from.slice(1).split('/')
  if (OWN_LISTS.test(from) || (first !== 'blog' && OWN_PLACES.has(first))) return true
  return rest.length < 4 && (await isPageOf(following, from))
}

function isOwnPath(from: string): boolean {
  return from.startsWith('/') && from !== '/' && webAddress(encodeURI(from)) === true
}

function originOf(typed: unknown): unknown {
  if (typeof typed !== 'string') return typed
  const written = typed.trim()
  if (URL.canParse(written)) return ownAddress(new URL(written).pathname, OWN_HOSTS)?.path
  return ownAddress(written, OWN_HOSTS)?.path ?? written
}

/** The id alone, of a document that was read with it. */
function targetOf(to: RedirectTarget | null | undefined): RedirectTarget | null {
  if (!to) return null
  if (to.type === 'custom') return { type: 'custom', url: to.url ?? null }
  const value = to.reference?.value
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
  return to.reference ? { type: 'reference', reference: { relationTo: to.reference.relationTo, value: id } } : null
}
