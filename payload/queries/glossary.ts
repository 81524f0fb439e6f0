import type { Payload } from 'payload'
import { cache } from 'react'
import type { Glossary } from '@/payload-types'
import type { Explains } from '../body-views/acronyms'
import { acronymKey, acronymSpellings } from '../editorial/acronyms'
import { sortKey } from '../editorial/french-order'
import { isExternalHref, isSafeHref } from '../editorial/href'
import { typeset } from '../editorial/typography'
import { acronymTag, GLOSSARY, HAS_GLOSSARY } from '../publication/cache-tags'
import { tagPage } from '../server/page-tags'
import { openPayload } from './reader'
import type { GlossaryEntryView, LinkView } from './views'

const PLACE = '/glossaire'

/** Returns the glossary in French order, empty when nothing is in it. */
export const findGlossary = cache(async (): Promise<GlossaryEntryView[]> => {
  const payload = await openPayload()
  if (!payload) return []
  tagPage(GLOSSARY)
  const entries = await everyEntry(payload)
  return entries.map(({ short, long, definition, address, anchor }) => ({
    short,
    long: typeset(long),
    ...(definition && { definition: typeset(definition) }),
    ...(address && isSafeHref(address) && { address: { href: address, external: isExternalHref(address) } }),
    anchor,
  }))
})

/** Returns the link to the glossary, nothing while it is empty. */
export async function glossaryLinks(payload: Payload): Promise<LinkView[]> {
  tagPage(HAS_GLOSSARY)
  const { totalDocs } = await payload.db.count({ collection: 'glossary', where: {} })
  return totalDocs > 0 ? [{ label: 'Glossaire', href: PLACE }] : []
}

/** Returns what explains the acronyms of a text, which is then made anew when one of its words is explained otherwise. */
export async function readGlossary(payload: Payload): Promise<Explains> {
  const entries = await everyEntry(payload)
  const bySpelling = new Map(
    entries.flatMap(({ short, long, anchor }) =>
      acronymSpellings(short).map((spelling) => [
        spelling,
        { long: typeset(long), href: `${PLACE}#${encodeURIComponent(anchor)}` },
      ]),
    ),
  )
  return (spelling) => {
    tagPage(acronymTag(spelling))
    return bySpelling.get(spelling) ?? null
  }
}

type Entry = Pick<Glossary, 'short' | 'long' | 'definition' | 'address'> & { anchor: string }

/** Past the hooks and the access of each field: all of it is for everybody, and each text asks for it. */
async function everyEntry(payload: Payload): Promise<Entry[]> {
  const { docs } = await payload.db.find<Omit<Entry, 'anchor'>>({
    collection: 'glossary',
    limit: 0,
    pagination: false,
    where: {},
  })
  return docs
    .map((entry) => ({ ...entry, anchor: `sigle-${acronymKey(entry.short).toLowerCase()}` }))
    .toSorted((one, other) => ((sortKey(one.short) ?? '') < (sortKey(other.short) ?? '') ? -1 : 1))
}
