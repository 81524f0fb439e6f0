import { childrenOf, type RichTextNode } from '@/payload/editorial/rich-text'
import type { Check } from './check'
import { advises, topNodes } from './text'

/** Lexical's bits of the state of a cell. */
const IN_HEADING_ROW = 1
const IN_HEADING_COLUMN = 2

/** The cells of its first row are headings, or those of its first column. */
export const tableWithoutHeaders: Check = ({ body }) =>
  topNodes(body, 'table')
    .filter(({ node }) => !hasHeaders(node))
    .map(({ index }) => advises('Tableau sans ligne d’en-tête', index))

function hasHeaders(table: RichTextNode): boolean {
  const rows = childrenOf(table).map(childrenOf)
  const firstOfEach = rows.flatMap(([cell]) => cell ?? [])
  return areAll(rows[0] ?? [], IN_HEADING_ROW) || areAll(firstOfEach, IN_HEADING_COLUMN)
}

function areAll(cells: RichTextNode[], state: number): boolean {
  return (
    cells.length > 0 && cells.every(({ headerState }) => typeof headerState === 'number' && (headerState & state) !== 0)
  )
}
