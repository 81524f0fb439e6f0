import type { Payload } from 'payload'
import { inTransaction } from '@/payload/adapters/database/in-transaction'
import { parisClock } from '@/payload/editorial/paris-time'
import { env } from '@/payload/env'
import { DRAFTABLE, PUBLIC } from '@/payload/publication/public-row'
import type { LinkCheck } from '@/payload-types'
import { askAddress, type Manners } from './ask-address'
import { hostPauses, waitUnless } from './host-pauses'
import { nextState } from './next-state'
import { outsideAddresses } from './outside-addresses'

const HOUR_MS = 60 * 60 * 1000
/** Requests in one night, redirects left out. */
const MOST_IN_A_NIGHT = 500
/** Hosts that are asked at the same time. */
const AT_ONCE = 4
/** Texts and links that are read or written at the same time. */
const PAGE = 50
/** By the clocks of Paris, where few people read and sites are seldom mended. */
const FIRST_HOUR = 1
const LAST_HOUR = 5
/** What was asked since then has had its turn of this night. */
const NIGHT_MS = 12 * HOUR_MS

interface Options {
  stopping?: AbortSignal
  now?: Date
  /** Of tests: who may be asked, and how long each waits. */
  manners?: Partial<Manners>
}

/** A job of each hour: at night, the pages of other sites that texts lead to are asked whether they are there. */
export async function checkLinksAtNight(payload: Payload, stopping: AbortSignal): Promise<void> {
  const now = new Date()
  const hour = Number(parisClock(now.toISOString()).slice(11, 13))
  if (hour >= FIRST_HOUR && hour < LAST_HOUR) await checkLinks(payload, { stopping, now })
}

/** Notes the addresses that published texts lead to, forgets the others, and asks those that waited longest. */
export async function checkLinks(
  payload: Payload,
  { stopping, now = new Date(), manners }: Options = {},
): Promise<void> {
  await noteAddresses(payload)
  const since = new Date(now.getTime() - NIGHT_MS).toISOString()
  const { totalDocs: asked } = await payload.db.count({
    collection: 'link-checks',
    where: { checkedAt: { greater_than: since } },
  })
  const rest = MOST_IN_A_NIGHT - asked
  if (rest <= 0) return
  const waiting = await waitingLongest(payload, since, rest)
  const polite: Manners = {
    userAgent: `Mozilla/5.0 (compatible; SkorannActualites; +${env.SITE_URL})`,
    beforeEach: hostPauses(waitUnless(stopping)),
    ...(stopping && { stopping }),
    ...manners,
  }
  await askByHost(waiting, async (link) => {
    if (stopping?.aborted) return
    const answer = await askAddress(link.address, polite)
    // What the stop cut short is no answer.
    if (stopping?.aborted) return
    const { state, since: brokenSince, reason, leadsTo, failures } = link
    const before = {
      state: state ?? 'unknown',
      since: brokenSince ?? null,
      reason: reason ?? null,
      leadsTo: leadsTo ?? null,
      failures: failures ?? 0,
    }
    const data = { ...nextState(before, answer, now), checkedAt: now.toISOString() }
    await payload.db.updateOne({ collection: 'link-checks', id: link.id, data })
  })
}

async function noteAddresses(payload: Payload): Promise<void> {
  const written = await publishedAddresses(payload)
  const { docs } = await payload.db.find<LinkCheck>({
    collection: 'link-checks',
    limit: 0,
    pagination: false,
    select: { address: true, documentCollection: true, documentId: true },
    where: {},
  })
  const known = new Map(docs.map((link) => [link.address, link]))
  const gone = docs.filter(({ address }) => !written.has(address)).map(({ id }) => id)
  for (const ids of chunks(gone)) {
    await inTransaction(payload, async (req) => {
      await payload.db.deleteMany({ collection: 'link-checks', req, where: { id: { in: ids } } })
    })
  }
  // Some at a time: editors who save meanwhile wait for one transaction alone.
  const changed = [...written].filter(([address, place]) => known.get(address)?.documentId !== place.documentId)
  for (const some of chunks(changed)) {
    await inTransaction(payload, async (req) => {
      for (const [address, place] of some) {
        const id = known.get(address)?.id
        if (id) await payload.db.updateOne({ collection: 'link-checks', id, data: place, req })
        else {
          const data = { address, ...place, state: 'unknown' as const, failures: 0 }
          await payload.create({ collection: 'link-checks', data, depth: 0, overrideAccess: true, req })
        }
      }
    })
  }
}

function chunks<Item>(items: Item[]): Item[][] {
  const count = Math.ceil(items.length / PAGE)
  return Array.from({ length: count }, (_, n) => items.slice(n * PAGE, (n + 1) * PAGE))
}

/** A text that leads to an address. */
type Place = Pick<LinkCheck, 'documentCollection' | 'documentId'>

async function publishedAddresses(payload: Payload): Promise<Map<string, Place>> {
  const found = new Map<string, Place>()
  for (const collection of DRAFTABLE) {
    for (let page = 1; ; page += 1) {
      const { docs, hasNextPage } = await payload.db.find<{ id: string; body?: unknown }>({
        collection,
        limit: PAGE,
        page,
        select: { body: true },
        sort: 'id',
        where: PUBLIC,
      })
      for (const { id, body } of docs) {
        for (const address of outsideAddresses(body, env.SITE_URL)) {
          if (!found.has(address)) found.set(address, { documentCollection: collection, documentId: id })
        }
      }
      if (!hasNextPage) break
    }
  }
  return found
}

/** Those that nobody asked yet first, then the oldest. */
async function waitingLongest(payload: Payload, since: string, limit: number): Promise<LinkCheck[]> {
  const where = [{ checkedAt: { exists: false } }, { checkedAt: { less_than_equal: since } }]
  const waiting: LinkCheck[] = []
  for (const condition of where) {
    const { docs } = await payload.db.find<LinkCheck>({
      collection: 'link-checks',
      limit,
      pagination: false,
      sort: 'checkedAt',
      where: condition,
    })
    waiting.push(...docs)
  }
  return waiting.slice(0, limit)
}

/** The links of one host one after the other, a few hosts at the same time. */
async function askByHost(links: LinkCheck[], ask: (link: LinkCheck) => Promise<void>): Promise<void> {
  const hosts = new Map<string, LinkCheck[]>()
  for (const link of links) {
    const { hostname } = new URL(link.address)
    hosts.set(hostname, [...(hosts.get(hostname) ?? []), link])
  }
  const waiting = [...hosts.values()]
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) for (const link of next) await ask(link)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}
