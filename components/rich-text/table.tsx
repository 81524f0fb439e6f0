import type { ReactNode } from 'react'

import { ArrowRight } from '@/components/ui/icons'
import type { BodyNode } from '@/payload/queries/views'

import { type TableCellNode, type TableNode, type TableRowNode, textOf } from './nodes'
import styles from './table.module.css'

/** A table that keeps its headers in sight and scrolls, by keyboard too, when the screen is too narrow for it. */
export function Table({ table, number, renderNodes }: TableProps) {
  const rows = table.children
  const headCount = rows.findIndex((row) => !row.children.every(inHeaderRow))
  const head = rows.slice(0, headCount === -1 ? 0 : headCount)
  const body = rows.slice(head.length)
  const numeric = numericColumns(body)
  const columns = columnsName(rows)

  const renderRow = (row: TableRowNode, position: number) => (
    <tr key={position}>
      {row.children.map((cell, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server.
        <Cell key={column} cell={cell} numeric={numeric[column] ?? false}>
          {renderNodes(cell.children)}
        </Cell>
      ))}
    </tr>
  )

  return (
    <div className={styles.table} data-wide={columns === 'few' ? undefined : true} data-columns={columns}>
      <p className={styles.hint} aria-hidden="true">
        Faites défiler le tableau <ArrowRight />
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className={styles.region} aria-label={tableName(table, number)} tabIndex={0}>
        <table data-row-headers={body.every((row) => row.children[0] && inHeaderColumn(row.children[0])) || undefined}>
          {table.caption && <caption>{table.caption}</caption>}
          {head.length > 0 && <thead>{head.map(renderRow)}</thead>}
          <tbody>{body.map(renderRow)}</tbody>
        </table>
      </section>
    </div>
  )
}

interface TableProps {
  table: TableNode
  /** Its place among the tables of the text, from 1. */
  number: number
  renderNodes: (nodes: BodyNode[]) => ReactNode
}

function Cell({ cell, numeric, children }: { cell: TableCellNode; numeric: boolean; children: ReactNode }) {
  const attributes = {
    colSpan: moreThanOne(cell.colSpan),
    rowSpan: moreThanOne(cell.rowSpan),
    'data-numeric': numeric || undefined,
  }
  if (inHeaderRow(cell) || inHeaderColumn(cell)) {
    return (
      <th {...attributes} scope={inHeaderRow(cell) ? 'col' : 'row'}>
        {children}
      </th>
    )
  }
  return <td {...attributes}>{children}</td>
}

function inHeaderRow(cell: TableCellNode): boolean {
  return (cell.headerState & 1) !== 0
}

function inHeaderColumn(cell: TableCellNode): boolean {
  return (cell.headerState & 2) !== 0
}

function moreThanOne(span?: number): number | undefined {
  return span && span > 1 ? span : undefined
}

/** Two columns fit in the text's own; beyond, a table takes the whole width and asks for enough of it. */
function columnsName(rows: TableRowNode[]): 'few' | 'some' | 'many' {
  const count = Math.max(...rows.map((row) => row.children.length), 0)
  if (count <= 2) return 'few'
  return count <= 4 ? 'some' : 'many'
}

/** Numbered, so that two tables with the same columns keep different names. */
function tableName({ caption, children: rows }: TableNode, number: number): string {
  const columns = (rows[0]?.children ?? []).map((cell) => textOf(cell).trim()).filter(Boolean)
  return `Tableau ${number}\u00a0: ${caption || columns.join(', ')}`
}

/** For each column, whether all its cells are quantities, which then line up on their right. */
function numericColumns(rows: TableRowNode[]): boolean[] {
  const [first] = rows
  if (!first || rows.some((row) => row.children.length !== first.children.length)) return []
  return first.children.map((_, column) => rows.every((row) => isQuantity(row.children[column])))
}

function isQuantity(cell?: TableCellNode): boolean {
  return cell !== undefined && /^[+−-]?\d[\d\s.,]*([%€‰]|\p{L}{1,3}(\s\d+)?)?$/u.test(textOf(cell).trim())
}
