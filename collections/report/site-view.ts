import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { parisDayOf } from '@/payload/editorial/paris-day'
import { env } from '@/payload/env'
import { DRAFTABLE, type DraftableSlug, isPublic, PUBLIC, type PublicRow } from '@/payload/publication/public-row'
import type { CertainView, SiteView, WrittenDocument } from '../before-publication/check'
import { linksIn } from '../before-publication/links'
import { knownAddresses } from '../link-checks/known-addresses'
import { namesToProtect } from '../protected-names/names-to-protect'
import { figuresElsewhere } from './figures-elsewhere'
import { ownAddresses } from './own-addresses'
import type { Pictures } from './written-document'

const ALL: Where = { id: { exists: true } }

interface Asked {
  collection: DraftableSlug
  id: string
  document: WrittenDocument
  pictures: Pictures
}

/** Returns what the checks know that may refuse a publication, in a question or two. All of it is read for the site, whoever asks. */
export async function certainView(req: PayloadRequest, document: WrittenDocument): Promise<CertainView> {
  return { documents: await documentsNamed(req, document), protectedNames: await namesToProtect(req) }
}

/** Returns what checks know of the site beside a document. All of it is read for the site, whoever asks. */
export async function siteView(req: PayloadRequest, { collection, id, document, pictures }: Asked): Promise<SiteView> {
  const { name, publisher, inclusiveForms } = await req.payload.findGlobal({ slug: 'site', depth: 0, req })
  return {
    today: parisDayOf(new Date().toISOString()),
    lexicon: await valuesOf(req, 'lexicon', 'word'),
    names: [name, publisher?.name, publisher?.director, ...(await namesOfSite(req))].filter(
      (one) => typeof one === 'string',
    ),
    acronyms: await acronymsOfSite(req),
    addresses: await addressesIn(req, document),
    figures: collection === 'articles' ? await figuresElsewhere(req, id) : [],
    titles: (await titlesOfSite(req)).filter((one) => one.id !== id),
    ...(await certainView(req, document)),
    pictures: Object.fromEntries(
      [...pictures].map(([picture, { alt, bearsText, credit, decorative, transcript }]) => [
        picture,
        {
          alt: alt ?? '',
          credit: credit ?? '',
          isDecorative: decorative === true,
          hasText: bearsText === true,
          words: transcript ?? '',
        },
      ]),
    ),
    siteUrl: env.SITE_URL,
    inclusiveForms: inclusiveForms ?? null,
  }
}

/** An address of this site is looked up, one of another site was asked at night. */
async function addressesIn(req: PayloadRequest, { body }: WrittenDocument): Promise<SiteView['addresses']> {
  const typed = linksIn(body).flatMap(({ isInternal, target }) => (isInternal || target === '' ? [] : [target]))
  const addresses = [...new Set(typed)]
  return { ...(await knownAddresses(req, addresses)), ...(await ownAddresses(req, addresses)) }
}

async function acronymsOfSite(req: PayloadRequest): Promise<SiteView['acronyms']> {
  const { docs } = await req.payload.db.find<{ id: string; short: string; long: string }>({
    collection: 'glossary',
    limit: 0,
    pagination: false,
    req,
    select: { short: true, long: true },
    where: ALL,
  })
  return docs.map(({ short, long }) => ({ short, long }))
}

async function namesOfSite(req: PayloadRequest): Promise<string[]> {
  const lists = [
    await valuesOf(req, 'people', 'name'),
    await valuesOf(req, 'dossiers', 'title'),
    await valuesOf(req, 'categories', 'title'),
    await valuesOf(req, 'articles', 'tags', PUBLIC),
  ]
  return [...new Set(lists.flat())]
}

/** Returns the words of one field of all documents, or of those that a question finds. */
async function valuesOf(
  req: PayloadRequest,
  collection: CollectionSlug,
  field: string,
  where: Where = ALL,
): Promise<string[]> {
  const { docs } = await req.payload.db.find<Record<string, unknown> & { id: string }>({
    collection,
    limit: 0,
    pagination: false,
    req,
    select: { [field]: true },
    where,
  })
  return docs.flatMap((one) => one[field]).filter((value) => typeof value === 'string')
}

async function titlesOfSite(req: PayloadRequest): Promise<SiteView['titles']> {
  const titles: SiteView['titles'] = []
  for (const collection of DRAFTABLE) {
    const { docs } = await req.payload.db.find<{ id: string; title?: string }>({
      collection,
      limit: 0,
      pagination: false,
      req,
      select: { title: true },
      where: PUBLIC,
    })
    titles.push(...docs.map(({ id, title = '' }) => ({ id, title })))
  }
  return titles
}

/** An id says nothing of its collection: each is asked. */
async function documentsNamed(req: PayloadRequest, { body }: WrittenDocument): Promise<SiteView['documents']> {
  const ids = [...new Set(linksIn(body).flatMap(({ isInternal, target }) => (isInternal && target ? [target] : [])))]
  if (ids.length === 0) return {}
  const documents: SiteView['documents'] = {}
  for (const collection of DRAFTABLE) {
    const { docs } = await req.payload.db.find<PublicRow & { title?: string }>({
      collection,
      limit: 0,
      pagination: false,
      req,
      select: { title: true, slug: true, _status: true, deletedAt: true },
      where: { id: { in: ids } },
    })
    for (const row of docs) {
      const path = row.slug ? `${collection === 'articles' ? '/blog/' : '/'}${row.slug}` : null
      documents[row.id] = { state: isPublic(row) ? 'published' : 'draft', title: row.title ?? '', path }
    }
  }
  return documents
}
