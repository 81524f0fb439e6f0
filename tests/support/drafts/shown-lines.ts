import type { LineStyle, Run, SourceDocument, SourceLine } from '@/payload/editorial/import/model'

/**
 * Returns a document as lines that a test compares: `title| words`, with « *gras* », « _italique_ », « ^exposant^ »,
 * « ~indice~ », « [lien](adresse) » and « {note} ».
 */
export function shownLines({ lines }: Pick<SourceDocument, 'lines'>): string[] {
  return lines.map((line) =>
    [nameOf(line), line.runs.map(shownRun).join('').replaceAll('\n', '⏎')].filter(Boolean).join('| '),
  )
}

function nameOf({ style, cell, picture }: SourceLine): string {
  if (picture) return picture
  if (cell) return `${cell.isHeader ? 'header' : 'cell'} ${cell.row}:${cell.column}`
  return style ? styleName(style) : ''
}

function styleName(style: LineStyle): string {
  switch (style.kind) {
    case 'heading':
      return `h${style.level}`
    case 'point':
      return `${' '.repeat(style.level)}${style.list === 'number' ? `${style.value}.` : '•'}`
    case 'note':
      return `note ${style.note}`
    case 'mailHeader':
      return style.name
    default:
      return style.kind
  }
}

function shownRun({ text, bold, italic, superscript, subscript, href, note, lang }: Run): string {
  let shown = text
  if (note !== undefined) return `{${note}}`
  if (superscript) shown = `^${shown}^`
  if (subscript) shown = `~${shown}~`
  if (italic) shown = `_${shown}_`
  if (bold) shown = `*${shown}*`
  if (lang) shown = `<${lang}>${shown}</>`
  return href ? `[${shown}](${href})` : shown
}
