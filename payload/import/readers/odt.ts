import type { Cell, LineStyle, Run, SourceDocument } from '../../editorial/import/model'
import { LANGUAGES } from '../../editorial/languages'
import { safeHref } from '../links'
import { Losses } from '../losses'
import { Pictures } from '../pictures'
import { REASONS, Refusal } from '../refusal'
import { SourceLines } from '../source-lines'
import { allOf, elementsOf, firstOf, parseXml, type XmlElement } from '../xml'
import type { Container } from '../zip'
import { markBoldHeader } from './bold-header'
import { LineSizes } from './large-lines'
import { type OdtStyle, OdtStyles } from './odt-styles'

type Formats = Omit<Run, 'note' | 'text'>

interface Content {
  runs: Run[]
  pictures: { key: string; isBefore: boolean }[]
  boxes: XmlElement[]
}

/** A list that is open, or was: its style, and the number that its last point has. */
interface OpenList {
  style: string
  level: number
  last: number
}

const UNREAD = new Set(
  'sequence-decls variable-decls user-field-decls forms tracked-changes soft-page-break script event-listeners desc title note-citation annotation-end index-title-template dde-connection-decls alphabetical-index-auto-mark-file table-column table-columns table-header-columns'.split(
    ' ',
  ),
)
const INDEXES = /^(table-of-content|illustration-index|table-index|alphabetical-index|user-index|object-index)$/
/** A cell may say that it stands a thousand times: an empty sheet in a document. */
const MOST_REPEATED = 50
/** In points, where neither the text nor its styles say one. */
const USUAL_SIZE = 12

/** Returns the text of an OpenDocument text (ISO/IEC 26300). */
export async function readOdt(zip: Container): Promise<Pick<SourceDocument, 'lines' | 'pictures' | 'remarks'>> {
  const xml = await zip.readText('content.xml')
  if (!xml) throw new Refusal(REASONS.corrupt)
  const root = parseXml(xml)
  const styles = await zip.readText('styles.xml')
  const text = firstOf(firstOf(root, 'body'), 'text')
  if (!text) throw new Refusal(REASONS.unknown)
  const media = new Map<string, Uint8Array | null>()
  for (const { attributes } of allOf(text, 'image')) {
    const path = (attributes.href ?? '').replace(/^\.\//, '')
    if (zip.names.includes(path)) media.set(path, await zip.read(path))
  }
  const reader = new OdtReader(media, new OdtStyles([...(styles ? [parseXml(styles)] : []), root]))
  reader.read(text)
  return { lines: reader.lines.lines, pictures: reader.pictures.pictures, remarks: reader.losses.sentences() }
}

class OdtReader {
  readonly lines = new SourceLines()
  private readonly sizes = new LineSizes()
  readonly losses = new Losses()
  readonly pictures = new Pictures(this.losses)
  private tables = 0
  private readonly notes: { mark: string; body: XmlElement }[] = []
  /** By the style of a list and its level: the number of its last point. */
  private readonly lastNumbers = new Map<string, number>()

  constructor(
    private readonly media: Map<string, Uint8Array | null>,
    private readonly styles: OdtStyles,
  ) {}

  read(text: XmlElement) {
    if (allOf(text, 'deletion').length > 0) this.losses.add('deletion')
    this.blocks(text)
    this.sizes.mark(this.lines.lines, USUAL_SIZE)
    // A note may hold the mark of another, which is added while these are read.
    for (const { mark, body } of this.notes) {
      const runs = joined(elementsOf(body).map((paragraph) => this.content(paragraph, {}).runs))
      this.lines.add(runs, { style: { kind: 'note', note: mark } })
    }
  }

  private blocks(element: XmlElement, cell?: Cell) {
    for (const child of elementsOf(element)) {
      if (child.name === 'p' || child.name === 'h') this.paragraph(child, cell)
      else if (child.name === 'list') this.list(child, 0, '', cell)
      else if (child.name === 'table') this.table(child)
      else if (child.name === 'frame') this.paragraph({ name: 'p', attributes: {}, children: [child] }, cell)
      else if (INDEXES.test(child.name)) this.losses.add('contents')
      else if (!UNREAD.has(child.name)) this.blocks(child, cell)
    }
  }

  private paragraph(paragraph: XmlElement, cell?: Cell, point?: LineStyle) {
    const style = this.styles.find('paragraph', paragraph.attributes['style-name'])
    if (style.named?.kind === 'contents') return this.losses.add('contents')
    const named: LineStyle | undefined =
      paragraph.name === 'h' ? headingIn(paragraph, style) : (style.named ?? undefined)
    const content = this.content(paragraph, named ? {} : formatsOf(style, {}))
    const shown = named ?? point
    const where = cell ? { cell } : {}
    for (const { key } of content.pictures.filter(({ isBefore }) => isBefore))
      this.lines.add([], { picture: key, ...where })
    const isEmpty = content.runs.every(({ text }) => text === '')
    const from = this.lines.lines.length
    if (isEmpty && style.isRule) this.lines.add([], { style: { kind: 'rule' } })
    else if (!isEmpty || content.pictures.length + content.boxes.length === 0) {
      this.lines.add(content.runs, { ...(shown && !isEmpty && { style: shown }), ...where })
    }
    this.sizes.note(this.lines.lines.slice(from), this.smallest(paragraph, style.size ?? USUAL_SIZE))
    for (const { key } of content.pictures.filter(({ isBefore }) => !isBefore))
      this.lines.add([], { picture: key, ...where })
    for (const box of content.boxes) this.blocks(box, cell)
  }

  /** The smallest size of the words of a paragraph, in points. */
  private smallest(element: XmlElement, size: number): number {
    const sizes = element.children.flatMap((child) => {
      if (typeof child === 'string') return child.trim() === '' ? [] : [size]
      if (child.name === 'a') return [this.smallest(child, size)]
      const own = child.name === 'span' ? this.styles.find('text', child.attributes['style-name']).size : undefined
      return child.name === 'span' ? [this.smallest(child, own ?? size)] : []
    })
    return sizes.length === 0 ? size : Math.min(...sizes)
  }

  private list(list: XmlElement, level: number, outerStyle: string, cell?: Cell) {
    const style = list.attributes['style-name'] ?? outerStyle
    const goesOn = list.attributes['continue-numbering'] === 'true' || list.attributes['continue-list'] !== undefined
    const open: OpenList = { style, level, last: 0 }
    const kind = this.styles.listKind(style, level)
    if (kind.list === 'number') {
      open.last = (goesOn ? this.lastNumbers.get(`${style}:${level}`) : undefined) ?? kind.start - 1
    }
    for (const item of elementsOf(list)) {
      if (item.name === 'list-item') this.item(item, open, cell)
      // A header of a list has no number.
      else if (item.name === 'list-header') this.blocks(item, cell)
    }
  }

  private item(item: XmlElement, open: OpenList, cell?: Cell) {
    const { style, level } = open
    const paragraphs: XmlElement[] = []
    const point = () => {
      if (paragraphs.length === 0) return
      this.point(paragraphs.splice(0), item, open, cell)
    }
    for (const child of elementsOf(item)) {
      if (child.name === 'p') paragraphs.push(child)
      else {
        point()
        if (child.name === 'list') this.list(child, level + 1, style, cell)
        else this.blocks({ name: '', attributes: {}, children: [child] }, cell)
      }
    }
    point()
  }

  /** The paragraphs of a point are one line, separated by line ends. */
  private point(paragraphs: XmlElement[], item: XmlElement, open: OpenList, cell?: Cell) {
    const [first] = paragraphs
    const kind = this.styles.listKind(
      this.styles.find('paragraph', first?.attributes['style-name']).list ?? open.style,
      open.level,
    )
    if (kind.list === 'number') {
      open.last = Number(item.attributes['start-value'] ?? open.last + 1)
      this.lastNumbers.set(`${open.style}:${open.level}`, open.last)
      if (kind.isLettered) this.losses.add('numbering')
    }
    const value = kind.list === 'number' ? { value: open.last } : {}
    const style: LineStyle = { kind: 'point', list: kind.list, level: open.level, ...value }
    const [only] = paragraphs
    if (paragraphs.length === 1 && only) return this.paragraph(only, cell, style)
    const between = paragraphs.flatMap((paragraph, place) => [
      ...(place > 0 ? [LINE_BREAK] : []),
      ...paragraph.children,
    ])
    this.paragraph({ name: 'p', attributes: first?.attributes ?? {}, children: between }, cell, style)
  }

  private content(paragraph: XmlElement, formats: Formats): Content {
    const content: Content = { runs: [], pictures: [], boxes: [] }
    const writer = { isAfterSpace: true }
    this.walk(paragraph, formats, content, writer)
    const last = content.runs.at(-1)
    // A space that the XML has at the end of a paragraph is none of its words.
    if (last && writer.isAfterSpace && last.text.endsWith(' ')) last.text = last.text.slice(0, -1)
    return content
  }

  private walk(element: XmlElement, formats: Formats, content: Content, writer: { isAfterSpace: boolean }) {
    const add = (text: string, more: Partial<Run> = {}) => {
      writer.isAfterSpace = false
      content.runs.push({ ...formats, ...more, text })
    }
    for (const child of element.children) {
      if (typeof child === 'string') {
        // Spaces of XML are one; those that were typed one after the other are elements.
        const words = child.replace(/[ \t\r\n]+/g, ' ').replace(writer.isAfterSpace ? /^ / : /^$/, '')
        if (words === '') continue
        content.runs.push({ ...formats, text: words })
        writer.isAfterSpace = words.endsWith(' ')
        continue
      }
      const { name, attributes } = child
      if (name === 's') add(' '.repeat(Math.min(Number(attributes.c ?? 1) || 1, 1000)))
      else if (name === 'tab') add('\t')
      else if (name === 'line-break') add('\n')
      else if (name === 'note') this.note(child, add)
      else if (name === 'annotation') this.losses.add('comment')
      else if (name === 'frame') this.frame(child, content)
      else if (name === 'hidden-text' || name === 'hidden-paragraph') this.losses.add('hidden')
      else if (name === 'a') {
        const href = safeHref(attributes.href, this.losses)
        this.walk(child, href ? { ...formats, href } : formats, content, writer)
      } else if (name === 'span') this.span(child, formats, content, writer)
      else if (!UNREAD.has(name)) this.walk(child, formats, content, writer)
    }
  }

  private span(span: XmlElement, formats: Formats, content: Content, writer: { isAfterSpace: boolean }) {
    const style = this.styles.find('text', span.attributes['style-name'])
    if (style.hidden) return this.losses.add('hidden')
    if (style.strike) this.losses.add('strike')
    this.walk(span, formatsOf(style, formats), content, writer)
  }

  private note(note: XmlElement, add: (text: string, more: Partial<Run>) => void) {
    const body = firstOf(note, 'note-body')
    if (!body) return
    const mark = String(this.notes.length + 1)
    this.notes.push({ mark, body })
    add(mark, { superscript: true, note: mark })
  }

  private frame(frame: XmlElement, content: Content) {
    const box = firstOf(frame, 'text-box')
    if (box) {
      content.boxes.push(box)
      return
    }
    const image = firstOf(frame, 'image')
    if (!image) return this.losses.add('drawing')
    const href = (image.attributes.href ?? '').replace(/^\.\//, '')
    if (/^https?:/i.test(href)) return this.losses.add('web-picture')
    const alt = [firstOf(frame, 'desc'), firstOf(frame, 'title')].map((one) => one?.children.join('')).find(Boolean)
    const key = this.pictures.add(href, this.media.get(href) ?? null, { alt })
    if (key) content.pictures.push({ key, isBefore: content.runs.every(({ text }) => text.trim() === '') })
  }

  private table(table: XmlElement) {
    this.tables += 1
    const number = this.tables
    const from = this.lines.lines.length
    const rows = rowsOf(table, false)
    const isBox = rows.length === 1 && elementsOf(rows[0]?.row ?? table).length === 1
    rows.forEach(({ row, isHeader }, place) => {
      let column = 0
      for (const element of elementsOf(row)) {
        const repeated = Math.min(Number(element.attributes['number-columns-repeated'] ?? 1) || 1, MOST_REPEATED)
        for (let time = 0; time < repeated && element.name === 'table-cell'; time += 1) {
          const rowSpan = Number(element.attributes['number-rows-spanned'] ?? 1)
          const columnSpan = Number(element.attributes['number-columns-spanned'] ?? 1)
          const cell: Cell = { table: number, row: place, column: column + time }
          if (isHeader) cell.isHeader = true
          if (rowSpan > 1) cell.rowSpan = rowSpan
          if (columnSpan > 1) cell.columnSpan = columnSpan
          if (isBox) this.blocks(element, cell)
          else this.cell(element, cell)
        }
        column += repeated
      }
    })
    if (!isBox) markBoldHeader(this.lines.lines.slice(from).filter(({ cell }) => cell?.table === number))
  }

  /** A cell is one line, its paragraphs separated by line ends; pictures of it come after. */
  private cell(element: XmlElement, cell: Cell) {
    const contents = paragraphsOf(element).map((paragraph) => {
      const style = this.styles.find('paragraph', paragraph.attributes['style-name'])
      return this.content(paragraph, formatsOf(style, {}))
    })
    this.lines.add(joined(contents.map(({ runs }) => runs)), { cell })
    for (const { pictures } of contents) for (const { key } of pictures) this.lines.add([], { picture: key, cell })
    for (const { boxes } of contents) for (const box of boxes) this.blocks(box)
  }
}

const LINE_BREAK: XmlElement = { name: 'line-break', attributes: {}, children: [] }

function headingIn({ attributes }: XmlElement, style: OdtStyle): LineStyle {
  if (style.named?.kind === 'title' || style.named?.kind === 'subtitle') return style.named
  const level = Number(attributes['outline-level'] ?? 1) || 1
  return { kind: 'heading', level: Math.min(Math.max(level, 1), 6) as 1 }
}

function formatsOf(style: OdtStyle, around: Formats): Formats {
  const formats = { ...around }
  for (const name of ['bold', 'italic'] as const) {
    if (style[name] === true) formats[name] = true
    if (style[name] === false) delete formats[name]
  }
  if (style.superscript) formats.superscript = true
  if (style.subscript) formats.subscript = true
  if (style.lang && Object.hasOwn(LANGUAGES, style.lang)) formats.lang = style.lang
  return formats
}

function rowsOf(table: XmlElement, isHeader: boolean): { row: XmlElement; isHeader: boolean }[] {
  return elementsOf(table).flatMap((child) => {
    if (child.name === 'table-row') return [{ row: child, isHeader }]
    if (/^table-(header-rows|rows|row-group)$/.test(child.name))
      return rowsOf(child, child.name === 'table-header-rows')
    return []
  })
}

/** The paragraphs of a cell, of lists and tables in it too. */
function paragraphsOf(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === 'p' || child.name === 'h') return [child]
    return UNREAD.has(child.name) ? [] : paragraphsOf(child)
  })
}

function joined(parts: Run[][]): Run[] {
  return parts.flatMap((runs, place) => (place > 0 ? [{ text: '\n' }, ...runs] : runs))
}
