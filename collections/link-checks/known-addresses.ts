import type { PayloadRequest } from 'payload'
import type { LinkCheck } from '@/payload-types'

/** What is known of an address, for the report on a text. */
type Known = Record<string, { state: 'broken' | 'ok'; since: string | null; leadsTo: string | null }>

/** Returns what is known of these addresses, by them; those that nobody asked yet are left out. Read for the site, whoever asks. */
export async function knownAddresses(req: PayloadRequest, addresses: string[]): Promise<Known> {
  if (addresses.length === 0) return {}
  const { docs } = await req.payload.db.find<LinkCheck>({
    collection: 'link-checks',
    limit: 0,
    pagination: false,
    req,
    where: { address: { in: addresses } },
  })
  const known: Known = {}
  for (const { address, state, since, leadsTo } of docs) {
    if (state === 'ok' || state === 'broken') known[address] = { state, since: since ?? null, leadsTo: leadsTo ?? null }
  }
  return known
}
