import type { PayloadRequest } from 'payload'
import { type Matching, matchingTexts } from '@/payload/search/site-index'
import { isStaff, personOf } from '../access'
import { wordsOf } from './nearest'

/** Shorter ones are in nearly every text. */
const SHORTEST = 3

/**
 * Returns the tags of the texts that hold every word of a search, for the staff alone: drafts are among them. Whoever shows
 * them asks for them again, with the rights of the reader.
 */
export async function keysOfTexts(req: PayloadRequest, search: string, most: number): Promise<Matching> {
  const isTelling = wordsOf(search).some(({ length }) => length >= SHORTEST)
  if (!isTelling || !isStaff(personOf(req))) return { published: [], drafts: [] }
  return await matchingTexts(req.payload, search, most)
}
