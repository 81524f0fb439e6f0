import { diffArrays } from 'diff'
import type { Payload, Where } from 'payload'
import { fieldsOf } from '@/payload/editorial/import/to-body'
import type { Article } from '@/payload-types'
import { shapeOf } from '../schema/shape-of'
import { filled, wordsIn } from '../schema/words'
import type { Understood } from './understand'

/** The article that was made of the same file before, and how it differs from the file by now. */
export interface Duplicate {
  id: string
  title: string
  /** When the file was brought, ISO 8601. */
  at: string
  isInTrash: boolean
  /** Line by line; null when hardly anything is the same. */
  changes: LineChange[] | null
}

/** `same`: in both. `gone`: in the file alone. `added`: in the article alone. */
export interface LineChange {
  kind: 'added' | 'gone' | 'same'
  lines: string[]
}

/** Returns the latest article that was made of a file with these bytes; null when there is none. */
export async function findDuplicate(payload: Payload, understood: Understood): Promise<Duplicate | null> {
  const where: Where = { and: [{ contentHash: { equals: understood.kept.hash } }, { article: { exists: true } }] }
  const { docs } = await payload.db.find<SourceRow>({
    collection: 'draft-sources',
    limit: 1,
    pagination: false,
    sort: ['-createdAt'],
    where,
  })
  const [source] = docs
  if (!source?.article) return null
  const article = await payload.findByID({
    collection: 'articles',
    depth: 0,
    disableErrors: true,
    draft: true,
    id: source.article,
    trash: true,
  })
  if (!article) return null
  const shape = shapeOf(payload.collections.articles.config.fields)
  const linesOf = ({ body, excerpt, title }: Pick<Article, 'body' | 'excerpt' | 'title'>) =>
    wordsIn(shape, { title, excerpt, body })
  return {
    id: article.id,
    title: article.title ?? '',
    at: source.createdAt,
    isInTrash: Boolean(article.deletedAt),
    changes: changedLines(linesOf(fieldsOf(understood.structure) as never), linesOf(article)),
  }
}

interface SourceRow {
  id: string
  article?: string | null
  createdAt: string
}

/** More changes than these are another text. */
const MOST_CHANGES = 2_000

/** Returns how two texts differ, line by line; null when hardly anything is the same. */
export function changedLines(before: string[], after: string[]): LineChange[] | null {
  const options = {
    comparator: (one: string, other: string) => spaced(one) === spaced(other),
    maxEditLength: MOST_CHANGES,
  }
  const parts = diffArrays(filled(before), filled(after), options)
  return (
    parts?.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'gone' : 'same', lines: value })) ??
    null
  )
}

function spaced(line: string): string {
  return line.normalize('NFC').replace(/\s+/g, ' ').trim()
}
