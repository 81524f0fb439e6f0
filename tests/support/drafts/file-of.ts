import iconv from 'iconv-lite'
import { type LineStyle, type SourceDocument, type SourceLine, textOf } from '@/payload/editorial/import/model'
import type { AnnotatedDraft } from './annotated-draft'
import { PICTURE } from './every-trait'
import { writeDocx } from './write-docx'
import { writeEml } from './write-eml'
import { htmlOf, writeHtml } from './write-html'
import { writeOdt } from './write-odt'
import { writePdf } from './write-pdf'
import type { WrittenBlock, WrittenDraft, WrittenRun } from './written-draft'

/** Returns the file that an annotated draft was: its name, and its bytes. `alt`: what its pictures are described by. */
export async function fileOf(
  { name, origin, encoding, source }: AnnotatedDraft,
  { alt = PICTURE.alt }: { alt?: string } = {},
): Promise<{ name: string; bytes: Uint8Array }> {
  const extension = source.format === 'pasted' ? 'txt' : source.format
  return { name: `${name}.${extension}`, bytes: await bytesOf(source, origin, encoding, alt) }
}

/** Returns what the clipboard has of an annotated draft that is copied where it was written: HTML, or its lines. */
export function copyOf({ origin, source }: AnnotatedDraft): { html: string } | { text: string } {
  const isHtml =
    ['docx', 'html', 'odt'].includes(source.format) ||
    (source.format === 'eml' && mailSettings(source).parts === 'html')
  if (!isHtml) return { text: source.lines.map(textOf).join('\n') }
  const program = /google/i.test(origin) ? 'google' : source.format === 'docx' ? 'word' : 'plain'
  return { html: htmlOf(writtenDraft(source), { origin: program, isPage: false }) }
}

async function bytesOf(source: SourceDocument, origin: string, encoding: string, alt?: string): Promise<Uint8Array> {
  const draft = writtenDraft(source)
  for (const block of draft.blocks) if (block.kind === 'picture') block.picture = { ...block.picture, alt }
  switch (source.format) {
    case 'docx':
      return writeDocx(draft, { origin: /google/i.test(origin) ? 'google' : 'word-fr' })
    case 'odt':
      return writeOdt(draft)
    case 'html':
      return writeHtml(draft)
    case 'pdf':
      return await writePdf(draft)
    case 'eml':
      return writeEml(draft, mailSettings(source))
    case 'md':
    case 'pasted':
    case 'txt':
      return new Uint8Array(
        iconv.encode(source.lines.map(textOf).join('\n'), encoding, { addBOM: /utf-?16/i.test(encoding) }),
      )
  }
}

/** The lines as the blocks of a document; the header and the signature of a mail are none. */
function writtenDraft({ lines }: SourceDocument): WrittenDraft {
  const notes = new Map(
    lines.flatMap((line) => (line.style?.kind === 'note' ? [[line.style.note, textOf(line)] as const] : [])),
  )
  const blocks: WrittenBlock[] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    if (!line.cell) blocks.push(...blockOf(line, notes))
    else if (last?.kind === 'table' && previousTable(lines, line) === line.cell.table) addCell(last.rows, line, notes)
    else {
      const rows: WrittenRun[][][] = []
      addCell(rows, line, notes)
      blocks.push({ kind: 'table', rows, ...(line.cell.isHeader && { hasHeader: true as const }) })
    }
  }
  return { blocks }
}

function previousTable(lines: SourceLine[], line: SourceLine): number | undefined {
  return lines[line.number - 2]?.cell?.table
}

/** A second line of a cell is below the first. */
function addCell(rows: (string | WrittenRun[])[][], line: SourceLine, notes: Map<string, string>) {
  const { row = 0, column = 0 } = line.cell ?? {}
  rows[row] ??= []
  const cells = rows[row]
  const before = cells[column]
  cells[column] = Array.isArray(before) ? [...before, { text: '\n' }, ...runsOf(line, notes)] : runsOf(line, notes)
}

function blockOf(line: SourceLine, notes: Map<string, string>): WrittenBlock[] {
  const words = runsOf(line, notes)
  if (line.picture) return [{ kind: 'picture', picture: PICTURE }]
  if (!line.style) return [words.length === 0 ? { kind: 'empty' } : { kind: 'paragraph', words }]
  return styled(line.style, words)
}

function styled(style: LineStyle, words: WrittenRun[]): WrittenBlock[] {
  switch (style.kind) {
    case 'rule':
      return [{ kind: 'rule' }]
    case 'heading':
      return [{ kind: 'heading', level: style.level, words }]
    case 'point':
      return [
        { kind: 'point', list: style.list, level: style.level, words, ...(style.value && { value: style.value }) },
      ]
    case 'title':
    case 'subtitle':
    case 'quote':
    case 'caption':
      return [{ kind: style.kind, words }]
    default:
      return []
  }
}

function runsOf({ runs }: SourceLine, notes: Map<string, string>): WrittenRun[] {
  const written: WrittenRun[] = []
  for (const { note, ...run } of runs) {
    const last = written.at(-1)
    // A note is of the words before its mark.
    if (note !== undefined && last) last.note = notes.get(note) ?? ''
    else written.push({ ...run })
  }
  return written
}

function mailSettings({ lines }: SourceDocument) {
  const header = (name: string) =>
    lines.filter(({ style }) => style?.kind === 'mailHeader' && style.name === name).map(textOf)[0]
  const [from, date, subject] = [header('from'), header('date'), header('subject')]
  return {
    ...(from && { from }),
    ...(date && { date }),
    ...(subject && { subject }),
    signature: lines.filter(({ style }) => style?.kind === 'mailSignature').map(textOf),
    parts: lines.some(({ runs }) => runs.some(({ bold }) => bold)) ? ('html' as const) : ('text' as const),
  }
}
