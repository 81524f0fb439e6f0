import type { PayloadRequest } from 'payload'
import { acronymSpellings } from '../editorial/acronyms'
import { acronymTag, GLOSSARY, HAS_GLOSSARY, SITEMAP } from './cache-tags'
import { isSame } from './change'
import type { PublicRow } from './public-row'

/**
 * Returns the tags of all pages that a write to an entry of the glossary changed: the glossary, the texts that have its
 * acronym, and for the first and the last entry those that lead to the glossary. Reads in the transaction of `req`.
 */
export async function glossaryTags(
  req: PayloadRequest,
  before: PublicRow | null,
  after: PublicRow | null,
): Promise<string[]> {
  if (isSame(before, after)) return []
  return [
    GLOSSARY,
    ...(isSame(inTexts(before), inTexts(after)) ? [] : [before, after].flatMap(textTags)),
    ...(await presenceTags(req, before, after)),
  ]
}

/** What a text shows of an entry. */
function inTexts(row: PublicRow | null) {
  return row && { spellings: spellingsOf(row), long: row.long }
}

function textTags(row: PublicRow | null): string[] {
  return row ? spellingsOf(row).map(acronymTag) : []
}

function spellingsOf({ short }: PublicRow): string[] {
  return typeof short === 'string' ? acronymSpellings(short) : []
}

/** There is a glossary as long as it has an entry. */
async function presenceTags(req: PayloadRequest, before: PublicRow | null, after: PublicRow | null): Promise<string[]> {
  if (before && after) return []
  const { docs } = await req.payload.db.find({ collection: 'glossary', limit: 2, pagination: false, req, where: {} })
  return docs.length === (after ? 1 : 0) ? [HAS_GLOSSARY, SITEMAP] : []
}
