import type { PayloadRequest } from 'payload'
import { type AddressedSlug, addressOf } from './addresses'
import { changeOf } from './change'
import type { ShownSlug } from './changed-pages'
import type { PublicRow } from './public-row'
import { relationId } from './relation-id'

/**
 * Makes every address that a document had lead to the one it has now, in one hop. An article or a page is pointed at
 * itself, so that its redirects follow it; the plugin knows no other collection, and for those the addresses are
 * written out.
 */
export async function keepOldAddress(
  req: PayloadRequest,
  collection: ShownSlug,
  before: PublicRow | null,
  after: PublicRow | null,
): Promise<void> {
  if (!after) return
  if (collection === 'articles' || collection === 'pages') await keepForDocument(req, collection, before, after)
  if (collection === 'categories' || collection === 'dossiers' || collection === 'people') {
    if (before?.slug !== after.slug) await keepForList(req, collection, before, after)
  }
}

/** At its withdrawal too: while it is not public nobody sees where its address went when it is renamed. */
async function keepForDocument(
  req: PayloadRequest,
  collection: 'articles' | 'pages',
  before: PublicRow | null,
  after: PublicRow,
) {
  const change = changeOf(before, after)
  if (change !== 'renamed' && change !== 'withdrawn') return
  const reference = { relationTo: collection, value: after.id }
  const from = addressOf(collection, before?.slug)
  // Somebody sends its readers elsewhere.
  const known = change === 'withdrawn' ? (await knownRedirect(req, from))?.to : undefined
  if (known?.type === 'custom' || (known?.reference && relationId(known.reference.value) !== after.id)) return
  await redirect(req, from, { type: 'reference', reference })
}

async function keepForList(
  req: PayloadRequest,
  collection: Exclude<AddressedSlug, 'articles' | 'pages'>,
  before: PublicRow | null,
  after: PublicRow,
) {
  const url = addressOf(collection, after.slug)
  // Remove the redirect from the address that it takes: it might lead to itself.
  await req.payload.delete({ collection: 'redirects', req, where: { from: { equals: url } } })
  if (!before) return
  const from = addressOf(collection, before.slug)
  await req.payload.update({
    collection: 'redirects',
    data: { to: { type: 'custom', url } },
    req,
    where: { 'to.url': { equals: from } },
  })
  await redirect(req, from, { type: 'custom', url })
}

type Target =
  | { type: 'reference'; reference: { relationTo: 'articles' | 'pages'; value: string } }
  | { type: 'custom'; url: string }

async function redirect(req: PayloadRequest, from: string, to: Target) {
  req.context.keepsOldAddress = true
  const known = await knownRedirect(req, from)
  if (known) await req.payload.update({ collection: 'redirects', id: known.id, data: { to }, req })
  else await req.payload.create({ collection: 'redirects', data: { from, to }, req })
}

async function knownRedirect(req: PayloadRequest, from: string) {
  const { docs } = await req.payload.find({
    collection: 'redirects',
    depth: 0,
    limit: 1,
    pagination: false,
    req,
    where: { from: { equals: from } },
  })
  return docs[0]
}
