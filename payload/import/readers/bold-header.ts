import type { SourceLine } from '../../editorial/import/model'

/** A first row whose words are all bold, above one whose are not, is a row of headers. */
export function markBoldHeader(lines: SourceLine[]) {
  const isBold = ({ runs }: SourceLine) => runs.every(({ bold, text }) => bold || text.trim() === '')
  const first = lines.filter(({ cell }) => cell?.row === 0)
  const rest = lines.filter(({ cell }) => cell?.row !== 0)
  if (rest.length === 0 || first.every(({ runs }) => runs.length === 0)) return
  if (!first.every(isBold) || rest.every(isBold)) return
  for (const { cell } of first) if (cell) cell.isHeader = true
}
