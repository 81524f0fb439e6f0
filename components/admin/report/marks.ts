import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import type { Finding } from '@/collections/before-publication/check'
import { rangesOf } from '../writing-tools/search/shown'
import type { Located } from './locate'

/** By their names in styles/report.css. */
const MARKS = { blocks: 'sk-report-blocks', advises: 'sk-report-advises', active: 'sk-report-active' } as const

/** More would slow the page; the list has them all. */
const MOST_MARKED = 500

/** A finding with where its words are drawn. */
export interface Marked<One extends Finding = Finding> {
  finding: One
  ranges: Range[]
}

/**
 * Marks the words of findings in the text, without a change of the document, the active one more than the others, and returns
 * where they are drawn. Browsers before 2025 may mark nothing: a press on a finding selects its words all the same.
 */
export function showMarks<One extends Finding>(
  editor: LexicalEditor,
  located: Located<One>[],
  isActive: (finding: One) => boolean,
): Marked<One>[] {
  const marked = located.slice(0, MOST_MARKED).map(({ finding, match }) => {
    return { finding, ranges: rangesOf(editor, match, { words: finding.words ?? '', isExact: true }) }
  })
  if (!('highlights' in CSS)) return marked
  const set = (name: string, wanted: Marked<One>[]) => {
    CSS.highlights.set(name, new Highlight(...wanted.flatMap(({ ranges }) => ranges)))
  }
  set(
    MARKS.blocks,
    marked.filter(({ finding }) => finding.kind === 'blocks'),
  )
  set(
    MARKS.advises,
    marked.filter(({ finding }) => finding.kind === 'advises'),
  )
  set(
    MARKS.active,
    marked.filter(({ finding }) => isActive(finding)),
  )
  return marked
}

export function hideMarks() {
  if ('highlights' in CSS) for (const name of Object.values(MARKS)) CSS.highlights.delete(name)
}

/** Returns the finding whose words a place of the page is in; undefined when there is none. */
export function findingAt<One extends Finding>(marked: Marked<One>[], node: Node, offset: number): One | undefined {
  const isIn = (range: Range) => range.isPointInRange(node, offset)
  return marked.find(({ ranges }) => ranges.some(isIn))?.finding
}
