import { LONGEST_CAPTION } from '../table-caption'
import { isBlank, isBlock, isElement, rename, unwrap } from './dom'

/** Tables as Lexical reads them: rows of cells, a row of headers above, nothing that only places other things. */
export function tidyTables(body: Element) {
  for (const table of [...body.querySelectorAll('table')].reverse()) {
    const caption = table.querySelector(':scope > caption')
    for (const settings of table.querySelectorAll('colgroup, col')) settings.remove()
    const rows = rowsOf(table)
    for (const row of rows) if (row.children.length === 0) row.remove()
    if (caption) takeCaption(table, caption)
    if (isLayout(table)) dissolve(table)
    else markHeaders(rowsOf(table))
  }
}

/** Lexical reads no caption: `components/admin/editor/insert-paste.ts` takes it from the attribute. */
function takeCaption(table: Element, caption: Element) {
  const words = caption.textContent?.replaceAll(/\s+/g, ' ').trim() ?? ''
  if (isLayout(table) || words.length > LONGEST_CAPTION) return table.before(rename(caption, 'p'))
  caption.remove()
  if (words) table.setAttribute('data-caption', words)
}

function rowsOf(table: Element): Element[] {
  return [...table.querySelectorAll(':scope > tr, :scope > * > tr')]
}

/** One cell, or cells around another table: mail programs place their text by such tables. */
function isLayout(table: Element): boolean {
  const cells = rowsOf(table).flatMap((row) => [...row.children])
  return cells.length <= 1 || table.querySelector('table') !== null || table.getAttribute('role') === 'presentation'
}

function dissolve(table: Element) {
  const cells = rowsOf(table).flatMap((row) => [...row.children])
  const filled = cells.filter((cell) => !isBlank(cell))
  const [only] = filled
  // The content of one cell of a sheet goes on in the sentence.
  if (filled.length === 1 && only && ![...only.children].some(isBlock)) return table.replaceWith(...only.childNodes)
  table.replaceWith(...filled.map((cell) => rename(cell, 'div')))
}

/** A row of `th`, or a first row whose words are all bold, is the row of headers. */
function markHeaders(rows: Element[]) {
  const [first, ...rest] = rows
  if (!first) return
  if (rest.length > 0 && ((isBold(first) && !rest.every(isBold)) || namesFigures(rows))) {
    for (const cell of [...first.children]) toHeader(cell)
  }
  rows.forEach((row, position) => {
    const isHead = row.parentElement?.localName === 'thead' || (position === 0 && everyCellIsHeader(row))
    for (const cell of isHead ? [...row.children] : []) if (cell.localName === 'td') toHeader(cell)
    // Lexical takes `row` for « in a row of headers » and `col` for « in a column of headers ».
    for (const cell of row.children) {
      if (cell.localName === 'th') cell.setAttribute('scope', isHead ? 'row' : 'col')
    }
  })
}

/** The corner of a table with headers on two sides may be an empty `td`. */
function everyCellIsHeader(row: Element): boolean {
  const cells = [...row.children].filter((cell) => cell.localName === 'th' || !isBlank(cell))
  return cells.length > 0 && cells.every(({ localName }) => localName === 'th')
}

function toHeader(cell: Element) {
  const header = cell.ownerDocument.createElement('th')
  for (const name of ['colspan', 'rowspan']) {
    const value = cell.getAttribute(name)
    if (value) header.setAttribute(name, value)
  }
  header.append(...cell.childNodes)
  for (const bold of header.querySelectorAll('b, strong')) unwrap(bold)
  cell.replaceWith(header)
}

/** Whether a row has words, all of them bold. */
function isBold(row: Element): boolean {
  return !isBlank(row) && wordsOutsideBold(row) === ''
}

/** A sheet without formats: its first row has words in each cell, and a column below has figures alone. */
function namesFigures(rows: Element[]): boolean {
  const [first, ...rest] = rows.map((row) => [...row.children])
  if (!first || first.some((cell) => cell.localName !== 'td' || isBlank(cell) || isFigure(cell))) return false
  if (rest.some((row) => row.length !== first.length || row.some(({ localName }) => localName === 'th'))) return false
  return first.some((_, column) => rest.every((row) => row[column] && isFigure(row[column])))
}

/** A number, with its unit or not: « 1 250 », « 12,5 % », « 3 400 € », « 2025 ». */
function isFigure(cell: Element): boolean {
  return /^[-+−]?\d[\d\s.,]*\s*(%|€|[a-zµ]{1,3}[23²³]?)?$/i.test(cell.textContent?.trim() ?? '')
}

function wordsOutsideBold(node: Node): string {
  if (isElement(node) && (node.localName === 'b' || node.localName === 'strong')) return ''
  if (node.nodeType === 3) return node.textContent?.trim() ?? ''
  return [...node.childNodes].map(wordsOutsideBold).join('')
}

/** Writes each row as a paragraph: for an editor without tables. */
export function tablesToLines(body: Element): number {
  const tables = body.querySelectorAll('table')
  for (const table of tables) {
    const lines = rowsOf(table).map((row) => {
      const line = body.ownerDocument.createElement('p')
      ;[...row.children].forEach((cell, position) => {
        if (position > 0) line.append(' | ')
        for (const block of cell.querySelectorAll('p, div, h2, h3, h4, li, ul, ol, blockquote')) unwrapWithSpace(block)
        line.append(...cell.childNodes)
      })
      return line
    })
    const caption = table.getAttribute('data-caption')
    if (caption) lines.unshift(body.ownerDocument.createElement('p'))
    if (caption) lines[0]?.append(caption)
    table.replaceWith(...lines)
  }
  return tables.length
}

function unwrapWithSpace(block: Element) {
  block.before(' ')
  block.after(' ')
  unwrap(block)
}
