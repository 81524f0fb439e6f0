import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from '@cantoo/pdf-lib'
import { numbersOf, plainWords, type WrittenBlock, type WrittenDraft } from './written-draft'

interface PdfSettings {
  columns?: 1 | 2
  /** Whether a word that does not fit is cut, with a hyphen. */
  hyphenates?: boolean
  /** Whether words are pushed apart to both edges of their column. */
  justifies?: boolean
  /** Written at the top of each page, with the number of the page at its foot. */
  header?: string
}

const PAGE = { width: 595, height: 842, margin: 56 }
const GAP = 24
const SIZES: Record<string, number> = { title: 22, subtitle: 14, heading1: 18, heading2: 16, heading3: 14 }
const SIZE = 11

/** Returns a PDF with text, as a word processor prints it: lines that break, no structure. Letters of Windows-1252 alone. */
export async function writePdf(draft: WrittenDraft, settings: PdfSettings = {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const fonts = {
    plain: await pdf.embedFont(StandardFonts.TimesRoman),
    bold: await pdf.embedFont(StandardFonts.TimesRomanBold),
  }
  new PdfWriter(pdf, fonts, settings).write(draft)
  return await pdf.save()
}

class PdfWriter {
  private page: PDFPage | null = null
  private pages = 0
  private column = 0
  private y = 0
  private readonly columns: number
  private readonly width: number

  constructor(
    private readonly pdf: PDFDocument,
    private readonly fonts: { plain: PDFFont; bold: PDFFont },
    private readonly settings: PdfSettings,
  ) {
    this.columns = settings.columns ?? 1
    this.width = (PAGE.width - 2 * PAGE.margin - GAP * (this.columns - 1)) / this.columns
  }

  write({ blocks }: WrittenDraft) {
    this.openPage()
    const numbers = numbersOf(blocks)
    for (const [place, block] of blocks.entries()) this.block(block, numbers.get(place))
  }

  private block(block: WrittenBlock, value?: number) {
    if (block.kind === 'empty' || block.kind === 'rule' || block.kind === 'picture') return this.moveDown(SIZE * 1.5)
    if (block.kind === 'table') {
      for (const row of block.rows) this.row(row.map(plainWords))
      this.moveDown(SIZE * 0.8)
      return
    }
    const name = block.kind === 'heading' ? `heading${block.level}` : block.kind
    const size = SIZES[name] ?? SIZE
    const font = block.kind === 'title' || block.kind === 'heading' ? this.fonts.bold : this.fonts.plain
    const indent = block.kind === 'point' ? 12 * (block.level + 1) : 0
    const sign = block.kind !== 'point' ? '' : block.list === 'bullet' ? '• ' : `${value}. `
    const lines = this.broken(sign + plainWords(block.words), font, size, this.width - indent)
    for (const [place, line] of lines.entries()) {
      const isPushed = this.settings.justifies && place < lines.length - 1
      this.line(line, font, size, indent, isPushed ? this.width - indent : 0)
    }
    this.moveDown(block.kind === 'point' ? 0 : size * 0.8)
  }

  private broken(text: string, font: PDFFont, size: number, width: number): string[] {
    const fits = (words: string) => font.widthOfTextAtSize(words, size) <= width
    const lines: string[] = []
    let line = ''
    for (const word of text.split(/\s+/)) {
      if (!line || fits(`${line} ${word}`)) {
        line = line ? `${line} ${word}` : word
        continue
      }
      const cut = this.settings.hyphenates ? cutOf(word, (part) => fits(`${line} ${part}-`)) : 0
      lines.push(cut > 0 ? `${line} ${word.slice(0, cut)}-` : line)
      line = word.slice(cut)
    }
    return [...lines, line]
  }

  private line(text: string, font: PDFFont, size: number, indent: number, width: number) {
    if (this.y - size * 1.3 < PAGE.margin) this.nextColumn()
    this.y -= size * 1.3
    const x = PAGE.margin + this.column * (this.width + GAP) + indent
    if (width === 0) return this.page?.drawText(text, { x, y: this.y, size, font })
    const words = text.split(' ')
    const written = words.reduce((sum, word) => sum + font.widthOfTextAtSize(word, size), 0)
    let place = x
    for (const word of words) {
      this.page?.drawText(word, { x: place, y: this.y, size, font })
      place += font.widthOfTextAtSize(word, size) + (width - written) / Math.max(words.length - 1, 1)
    }
  }

  /** Cells have as much room each; their words go on one line. */
  private row(cells: string[]) {
    if (this.y - SIZE * 1.3 < PAGE.margin) this.nextColumn()
    this.y -= SIZE * 1.3
    const left = PAGE.margin + this.column * (this.width + GAP)
    for (const [place, cell] of cells.entries()) {
      const x = left + (this.width / cells.length) * place
      this.page?.drawText(cell, { x, y: this.y, size: SIZE, font: this.fonts.plain })
    }
  }

  private moveDown(height: number) {
    this.y -= height
  }

  private nextColumn() {
    this.column += 1
    this.y = PAGE.height - PAGE.margin
    if (this.column >= this.columns) this.openPage()
  }

  private openPage() {
    this.page = this.pdf.addPage([PAGE.width, PAGE.height])
    this.pages += 1
    this.column = 0
    this.y = PAGE.height - PAGE.margin
    const { header } = this.settings
    if (!header) return
    const small = { size: 9, font: this.fonts.plain }
    this.page.drawText(header, { x: PAGE.margin, y: PAGE.height - 30, ...small })
    this.page.drawText(String(this.pages), { x: PAGE.width / 2, y: 28, ...small })
  }
}

/** Where a word is cut: the longest part of at least three letters that fits, with three letters left. */
function cutOf(word: string, fits: (part: string) => boolean): number {
  for (let cut = word.length - 3; cut >= 3; cut -= 1) {
    if (/^\p{L}+$/u.test(word.slice(0, cut + 3)) && fits(word.slice(0, cut))) return cut
  }
  return 0
}
