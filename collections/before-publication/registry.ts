import type { Check, Finding, WrittenDocument } from './check'
import { emptyText } from './empty-text'
import { figuresWithoutSource } from './figures-without-source'
import { longExcerpt } from './long-excerpt'
import { longTitle } from './long-title'
import { missingCategory } from './missing-category'
import { missingExcerpt } from './missing-excerpt'
import { missingTitle } from './missing-title'
import { noCover } from './no-cover'
import { noKeyword } from './no-keyword'
import { skippedHeading } from './skipped-heading'
import { undescribedPicture } from './undescribed-picture'

/** What blocks comes first, then what is advised, each in the order of the page. */
const CHECKS: Check[] = [
  missingTitle,
  missingExcerpt,
  longExcerpt,
  emptyText,
  undescribedPicture,
  missingCategory,
  longTitle,
  skippedHeading,
  figuresWithoutSource,
  noCover,
  noKeyword,
]

/** Returns what is missing or doubtful in a document before it is published; empty when nothing is. */
export function findingsIn(document: WrittenDocument): Finding[] {
  return CHECKS.flatMap((check) => check(document))
}
