import { boldHeading } from './bold-heading'
import { capitals } from './capitals'
import type { Chapter, Check, ListedFinding, WrittenDocument } from './check'
import { doubtfulDescription } from './doubtful-description'
import { emptyHeading } from './empty-heading'
import { emptyText } from './empty-text'
import { figuresWithoutSource } from './figures-without-source'
import { incompleteBlock } from './incomplete-block'
import { longExcerpt } from './long-excerpt'
import { longTitle } from './long-title'
import { missingCategory } from './missing-category'
import { missingExcerpt } from './missing-excerpt'
import { missingTitle } from './missing-title'
import { noAddress } from './no-address'
import { noCover } from './no-cover'
import { noKeyword } from './no-keyword'
import { sameLinkWords } from './same-link-words'
import { skippedHeading } from './skipped-heading'
import { tableWithoutCaption } from './table-without-caption'
import { tableWithoutHeaders } from './table-without-headers'
import { typedList } from './typed-list'
import { undescribedPicture } from './undescribed-picture'
import { vagueLink } from './vague-link'
import { videoWithoutTranscript } from './video-without-transcript'
import { wrongLink } from './wrong-link'

interface Listed {
  check: Check
  /** Of RGAA 4.1.2 (https://accessibilite.numerique.gouv.fr/methode/criteres-et-tests). */
  rgaa?: string
  chapter?: Chapter
}

/** What blocks comes first, then what is advised, each in the order of the page. */
export const CHECKS: Listed[] = [
  { check: missingTitle },
  { check: missingExcerpt },
  { check: longExcerpt },
  { check: emptyText },
  { check: incompleteBlock },
  { check: wrongLink, chapter: 'liens' },
  { check: undescribedPicture, rgaa: '1.1', chapter: 'images' },
  { check: missingCategory },
  { check: noAddress },
  { check: longTitle },
  { check: capitals, chapter: 'texte' },
  { check: emptyHeading, rgaa: '9.1', chapter: 'intertitres' },
  { check: skippedHeading, rgaa: '9.1', chapter: 'intertitres' },
  { check: boldHeading, rgaa: '9.1', chapter: 'intertitres' },
  { check: typedList, rgaa: '9.3', chapter: 'listes' },
  { check: tableWithoutCaption, rgaa: '5.4', chapter: 'tableaux' },
  { check: tableWithoutHeaders, rgaa: '5.6', chapter: 'tableaux' },
  { check: vagueLink, rgaa: '6.1', chapter: 'liens' },
  { check: sameLinkWords, rgaa: '6.1', chapter: 'liens' },
  { check: doubtfulDescription, rgaa: '1.3', chapter: 'images' },
  { check: videoWithoutTranscript, rgaa: '4.1', chapter: 'videos' },
  { check: figuresWithoutSource },
  { check: noCover },
  { check: noKeyword },
]

/** Returns what is missing or doubtful in a document before it is published; empty when nothing is. */
export function findingsIn(document: WrittenDocument): ListedFinding[] {
  return CHECKS.flatMap(({ check, ...about }) => check(document).map((finding) => ({ ...finding, ...about })))
}
