import type { Payload, Where } from 'payload'
import { inList, type ListName, orderOf } from '../publication/article-lists'
import { beginningTag } from '../publication/cache-tags'
import { tagPage } from '../server/page-tags'
import { CARD_SELECT, type CardArticle } from './cards'
import { AS_VISITOR } from './reader'

/** Returns the first `limit` published articles that match, with the fields of a card. */
export async function findCards(payload: Payload, where: Where, sort: string[], limit: number): Promise<CardArticle[]> {
  const { docs } = await payload.find({
    collection: 'articles',
    ...AS_VISITOR,
    depth: 1,
    limit,
    pagination: false,
    select: CARD_SELECT,
    sort,
    where,
  })
  return docs
}

/**
 * Returns the first `wanted` articles of a list that are `kept`, among its first `among`, and tags the page under way
 * with as much of the list as it depends on.
 */
export async function beginningOf(
  payload: Payload,
  list: ListName,
  { wanted, among, isKept }: { wanted: number; among: number; isKept: (article: CardArticle) => boolean },
): Promise<CardArticle[]> {
  if (wanted === 0) return []
  const first = await findCards(payload, inList(list), orderOf(list), among)
  const kept = first.filter(isKept).slice(0, wanted)
  tagBeginning(list, first, kept.length === wanted ? kept : [], among)
  return kept
}

/** An article that comes in below the last one shown changes nothing; while places are empty, any of them may. */
export function tagBeginning(list: ListName, first: CardArticle[], shown: CardArticle[], among: number): void {
  const last = shown.at(-1)
  tagPage(beginningTag(list, last ? first.indexOf(last) + 1 : among))
}
