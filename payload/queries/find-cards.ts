import type { Payload, Where } from 'payload'
import { CARD_FIELDS, type CardArticle } from './cards'
import { AS_VISITOR } from './reader'

/** Equal dates always in the same order. */
export const NEWEST_FIRST = ['-publishedAt', '-id']
export const OLDEST_FIRST = ['publishedAt', 'id']

/** Returns the first `limit` published articles that match, with what a card shows. */
export async function findCards(payload: Payload, where: Where, sort: string[], limit: number): Promise<CardArticle[]> {
  const { docs } = await payload.find({
    collection: 'articles',
    ...AS_VISITOR,
    depth: 1,
    limit,
    pagination: false,
    select: CARD_FIELDS,
    sort,
    where,
  })
  return docs
}

/** The id of a relation, populated or not. */
export function idOf(value: string | { id: string } | null | undefined): string | null {
  return typeof value === 'object' ? (value?.id ?? null) : (value ?? null)
}
