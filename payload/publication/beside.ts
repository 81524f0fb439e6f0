import type { Where } from 'payload'

/**
 * Returns what asks for the articles that are older or newer than this one, in the order of NEWEST_FIRST. The first
 * condition follows from the other two: it is for the database, which then begins at that date.
 */
export function onSide(side: 'older' | 'newer', { id, publishedAt }: { id: string; publishedAt?: unknown }): Where {
  const beyond = side === 'older' ? 'less_than' : 'greater_than'
  return {
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
}
