import { readMarker } from './numbering'

const BULLET = /^\s*[•‣◦▪●■○·]\s+/
const NUMBERED = /^\s*(\d{1,2})[.)]\s+/
/** A reader of PDF breaks its lines near this length. */
const LONG_LINE = 40

/**
 * Returns text without formats (from a PDF, a terminal, a note) as HTML: paragraphs between empty lines, lists of lines
 * that begin with bullets or with numbers that follow one another. Null when it is one line, or has nothing but lines.
 */
export function textToHtml(text: string): string | null {
  const lines = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00ad\u200b\ufeff\f]/g, '')
    .split('\n')
  if (lines.filter((line) => line.trim()).length < 2) return null
  const table = tableOf(lines.filter((line) => line.trim()))
  if (table) return table
  const blocks: Block[] = []
  for (const line of joinBrokenLines(lines)) {
    const last = blocks.at(-1)
    if (BULLET.test(line)) {
      const words = line.replace(BULLET, '')
      if (last?.kind === 'ul') last.lines.push(words)
      else blocks.push({ kind: 'ul', lines: [words] })
    } else {
      blocks.push({ kind: 'p', lines: [line] })
    }
  }
  return numbered(blocks).map(htmlOf).join('')
}

/** Lines with as many tabs each are the rows of a sheet. */
function tableOf(lines: string[]): string | null {
  const rows = lines.map((line) => line.split('\t'))
  const [first] = rows
  if (!first || first.length < 2 || rows.some((row) => row.length !== first.length)) return null
  const cells = (row: string[]) => row.map((cell) => `<td>${escapeHtml(cell.trim())}</td>`).join('')
  return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`
}

interface Block {
  kind: 'ol' | 'p' | 'ul'
  lines: string[]
  start?: number
}

/** Two lines or more whose numbers follow one another are a list; « 2025. » alone is a year. */
function numbered(blocks: Block[]): Block[] {
  const made: Block[] = []
  blocks.forEach((block, position) => {
    const value = numberOf(block)
    const last = made.at(-1)
    const next = blocks[position + 1]
    if (value === undefined) made.push(block)
    else if (last?.kind === 'ol' && (last.start ?? 1) + last.lines.length === value) last.lines.push(wordsOf(block))
    else if (next && numberOf(next) === value + 1) made.push({ kind: 'ol', lines: [wordsOf(block)], start: value })
    else made.push(block)
  })
  return made
}

function numberOf({ kind, lines }: Block): number | undefined {
  const sign = kind === 'p' ? NUMBERED.exec(lines[0] ?? '')?.[1] : undefined
  return sign ? readMarker(`${sign}.`)?.value : undefined
}

function wordsOf({ lines }: Block): string {
  return (lines[0] ?? '').replace(NUMBERED, '')
}

/** A line that a PDF broke goes on with a small letter. A hyphen at its end stays: it may be one of the word. */
function joinBrokenLines(lines: string[]): string[] {
  const joined: string[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    const words = line.trim()
    const isBroken =
      last !== undefined && last.length >= LONG_LINE && /^[\p{Ll}\d(«]/u.test(words) && !/[.!?:;…]$/.test(last)
    if (isBroken && !BULLET.test(line) && !NUMBERED.test(line)) {
      joined[joined.length - 1] = last + (/\p{L}-$/u.test(last) ? '' : ' ') + words
    } else if (words || last) joined.push(words)
  }
  return joined.filter(Boolean)
}

function htmlOf({ kind, lines, start }: Block): string {
  if (kind === 'p') return `<p>${lines.map(escapeHtml).join('<br>')}</p>`
  const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')
  return start && start > 1 ? `<${kind} start="${start}">${items}</${kind}>` : `<${kind}>${items}</${kind}>`
}

function escapeHtml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
