import type { Where } from 'payload'
import { NEWEST_FIRST, OLDEST_FIRST } from './article-lists'

/**
 * Returns the query for the articles that are older or newer than this one, the nearest first. The first condition
 * follows from the other two: with it, the database starts reading the index at that date.
 */
export function adjacentTo(
  side: 'older' | 'newer',
  { id, publishedAt }: { id: string; publishedAt?: unknown },
): { where: Where; sort: string[] } {
  const beyond = side === 'older' ? 'less_than' : 'greater_than'
  const where: Where = {
    and: [
      { publishedAt: { [`${beyond}_equal`]: publishedAt } },
      {
        or: [
          { publishedAt: { [beyond]: publishedAt } },
          { and: [{ publishedAt: { equals: publishedAt } }, { id: { [beyond]: id } }] },
        ],
      },
    ],
  }
  return { where, sort: side === 'older' ? NEWEST_FIRST : OLDEST_FIRST }
}
