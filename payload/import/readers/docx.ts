import { codePoint, hex } from 'dingbat-to-unicode'
import type { Cell, LineStyle, Run, SourceDocument } from '../../editorial/import/model'
import { safeHref } from '../links'
import { Losses } from '../losses'
import { Pictures } from '../pictures'
import { REASONS, Refusal } from '../refusal'
import { SourceLines } from '../source-lines'
import { allOf, elementsOf, firstOf, parseXml, type XmlElement } from '../xml'
import type { Container } from '../zip'
import { markBoldHeader } from './bold-header'
import { DocxNumbering } from './docx-numbering'
import { DocxStyles, headingOf, isOn, numberingOf, outlineOf, settingOf, sizeOf } from './docx-styles'
import { LineSizes } from './large-lines'

/** Parts of a paragraph that hold no words of the document: properties, what was deleted, the marks of fields. */
const WITHOUT_WORDS = new Set(
  'pPr rPr tblPr trPr tcPr sectPr sdtPr sdtEndPr tblGrid tblPrEx ctrlPr instrText delText delInstrText footnoteRef endnoteRef binData fldData'.split(
    ' ',
  ),
)
/** In half points, where neither the text nor its styles say one. */
const USUAL_SIZE = 22
const SYMBOL_FONTS = /^(symbol|wingdings( [23])?|webdings)$/i

/** The words of a paragraph, and what stands in it beside them. */
interface Content {
  runs: Run[]
  /** Before the words, or after. */
  pictures: { key: string; isBefore: boolean }[]
  /** Paragraphs of text boxes. */
  boxes: XmlElement[]
  breaksPage: boolean
  /** The smallest of its letters, in half points; infinite without words. */
  size: number
  /** Of what its style says. */
  usual: number
}

/** Formats of a run, with those around it. */
type Formats = Omit<Run, 'note' | 'text'>

/**
 * Returns the text of a Word document (ECMA-376), read from its XML: words of any element are kept, known or not, and
 * numbers are counted as Word does, which mammoth does not say.
 */
export async function readDocx(zip: Container): Promise<Pick<SourceDocument, 'lines' | 'pictures' | 'remarks'>> {
  const main = zip.names.find((name) => /^word\/document\d*\.xml$/i.test(name))
  const xml = main && (await zip.readText(main))
  if (!xml) throw new Refusal(REASONS.corrupt)
  const body = firstOf(parseXml(xml), 'body')
  if (!body) throw new Refusal(REASONS.corrupt)
  const targets = relationshipsOf(await zip.readText(main.replace(/([^/]+)$/, '_rels/$1.rels')))
  const media = new Map<string, Uint8Array | null>()
  for (const target of new Set(targets.values())) {
    if (/^media\/|\/media\//.test(target)) media.set(target, await zip.read(pathOf(target)))
  }
  const styles = new DocxStyles(await zip.readText('word/styles.xml'))
  const reader = new DocxReader(targets, media, styles, new DocxNumbering(await zip.readText('word/numbering.xml')))
  reader.blocks(body)
  reader.sizes.mark(reader.lines.lines, styles.sizeOfText(undefined) ?? USUAL_SIZE)
  const notes = await Promise.all(['word/footnotes.xml', 'word/endnotes.xml'].map((name) => zip.readText(name)))
  reader.notes(notes)
  return { lines: reader.lines.lines, pictures: reader.pictures.pictures, remarks: reader.losses.sentences() }
}

class DocxReader {
  readonly lines = new SourceLines()
  readonly sizes = new LineSizes()
  readonly losses = new Losses()
  readonly pictures = new Pictures(this.losses)
  private tables = 0
  private readonly marks = new Map<string, string>()
  /** The fields that are open, and the addresses of those that are links. */
  private readonly fields: { instruction: string; isShown: boolean; href?: string }[] = []

  constructor(
    private readonly targets: Map<string, string>,
    private readonly media: Map<string, Uint8Array | null>,
    private readonly styles: DocxStyles,
    private readonly numbering: DocxNumbering,
  ) {}

  /** Reads the paragraphs and tables of an element, and of what only wraps them. */
  blocks(element: XmlElement, cell?: Cell) {
    for (const child of elementsOf(element)) {
      if (child.name === 'p') this.paragraph(child, cell)
      else if (child.name === 'tbl') this.table(child)
      else if (child.name === 'del' || child.name === 'moveFrom') this.losses.add('deletion')
      else if (child.name === 'AlternateContent') this.blocks(chosen(child), cell)
      else if (!WITHOUT_WORDS.has(child.name)) this.blocks(child, cell)
    }
  }

  /** Reads the notes whose marks stand in the text, in the order of their marks. */
  notes(parts: (string | null)[]) {
    const written = new Map<string, XmlElement>()
    for (const [place, xml] of parts.entries()) {
      const kind = place === 0 ? 'footnote' : 'endnote'
      for (const note of xml ? elementsOf(parseXml(xml), kind) : []) {
        written.set(`${kind}:${note.attributes.id}`, note)
      }
    }
    // A note may hold the mark of another.
    for (const [id, mark] of this.marks) {
      const runs = joined(elementsOf(written.get(id) ?? EMPTY).map((paragraph) => this.content(paragraph).runs))
      const [first] = runs
      if (first) first.text = first.text.replace(/^\s+/, '')
      this.lines.add(runs, { style: { kind: 'note', note: mark } })
    }
  }

  private paragraph(paragraph: XmlElement, cell?: Cell) {
    const properties = firstOf(paragraph, 'pPr')
    const content = this.content(paragraph)
    const style = this.styleOf(properties, content.runs)
    if (style === 'contents') return this.losses.add('contents')
    const place = { ...(style && { style }), ...(cell && { cell }) }
    for (const { key } of content.pictures.filter(({ isBefore }) => isBefore))
      this.lines.add([], { picture: key, ...inCell(cell) })
    if (content.breaksPage) this.lines.add([], { style: { kind: 'rule' } })
    const isRule = content.runs.length === 0 && isOn(firstOf(properties, 'pBdr'), 'bottom') !== null
    const standsAlone = content.runs.length === 0 && (content.pictures.length > 0 || content.boxes.length > 0)
    const from = this.lines.lines.length
    if (isRule) this.lines.add([], { style: { kind: 'rule' } })
    else if (!standsAlone && !(content.breaksPage && content.runs.length === 0)) this.lines.add(content.runs, place)
    this.sizes.note(this.lines.lines.slice(from), Number.isFinite(content.size) ? content.size : null)
    for (const { key } of content.pictures.filter(({ isBefore }) => !isBefore))
      this.lines.add([], { picture: key, ...inCell(cell) })
    for (const box of content.boxes) this.blocks(box, cell)
  }

  private styleOf(properties: XmlElement | undefined, runs: Run[]): LineStyle | 'contents' | undefined {
    const style = this.styles.find(settingOf(properties, 'pStyle'))
    const outline = outlineOf(properties)
    const named = style.named ?? (outline === null ? null : headingOf(outline))
    if (named?.kind === 'contents') return 'contents'
    const numbering = numberingOf(properties) ?? style.numbering
    // A numbered heading is a heading; its number is counted all the same.
    const point = numbering && runs.length > 0 ? this.numbering.count(numbering.list, numbering.level) : null
    if (named) return named
    if (!point || !numbering) return undefined
    if (point.isLettered) this.losses.add('numbering')
    const value = point.value === undefined ? {} : { value: point.value }
    return { kind: 'point', list: point.list, level: numbering.level, ...value }
  }

  private content(paragraph: XmlElement): Content {
    const content: Content = {
      runs: [],
      pictures: [],
      boxes: [],
      breaksPage: false,
      size: Number.POSITIVE_INFINITY,
      usual: USUAL_SIZE,
    }
    const id = settingOf(firstOf(paragraph, 'pPr'), 'pStyle')
    const style = this.styles.find(id)
    content.usual = this.styles.sizeOfText(id) ?? USUAL_SIZE
    const formats: Formats = style.named
      ? {}
      : { ...(style.bold && { bold: true }), ...(style.italic && { italic: true }) }
    this.walk(paragraph, formats, content)
    return content
  }

  private walk(element: XmlElement, formats: Formats, content: Content) {
    for (const child of elementsOf(element)) this.part(child, formats, content)
  }

  private part(element: XmlElement, formats: Formats, content: Content) {
    const { name, attributes } = element
    const add = (text: string, more: Formats & { note?: string } = {}) => {
      const href = this.fields.findLast((field) => field.href)?.href
      content.runs.push({ ...formats, ...(href && !formats.href && { href }), ...more, text })
    }
    switch (name) {
      case 'r':
        return this.run(element, formats, content)
      case 't':
        return add(element.children.filter((child) => typeof child === 'string').join(''))
      case 'tab':
      case 'ptab':
        return add('\t')
      case 'cr':
        return add('\n')
      case 'br':
        if (attributes.type === 'page') content.breaksPage = true
        else add('\n')
        return
      case 'noBreakHyphen':
        return add('\u2011')
      case 'sym':
        return add(hex(attributes.font ?? '', (attributes.char ?? '').replace(/^F0/i, ''))?.string ?? '•')
      case 'hyperlink':
        return this.walk(
          element,
          this.linked(formats, this.targets.get(attributes.id ?? '') ?? anchorOf(attributes)),
          content,
        )
      case 'fldSimple':
        return this.walk(element, this.linked(formats, addressOfField(attributes.instr ?? '')), content)
      case 'fldChar':
        return this.field(attributes.fldCharType)
      case 'instrText':
        return this.instruction(element.children.join(''))
      case 'footnoteReference':
      case 'endnoteReference': {
        const mark = this.markOf(`${name.replace('Reference', '')}:${attributes.id}`)
        return add(mark, { superscript: true, note: mark })
      }
      case 'commentReference':
        return this.losses.add('comment')
      case 'del':
      case 'moveFrom':
        return this.losses.add('deletion')
      case 'txbxContent':
        content.boxes.push(element)
        return
      case 'blip':
        return this.picture(attributes.embed ?? attributes.link, '', content)
      case 'imagedata':
        return this.picture(attributes.id, attributes.title ?? '', content)
      case 'inline':
      case 'anchor':
        return this.drawing(element, formats, content)
      case 'AlternateContent':
        return this.walk(chosen(element), formats, content)
      // Fractions and exponents of formulas.
      case 'den':
        add('/')
        return this.walk(element, formats, content)
      case 'sup':
        return this.walk(element, { ...formats, superscript: true }, content)
      case 'sub':
        return this.walk(element, { ...formats, subscript: true }, content)
      case 'tbl': {
        const rows = allOf(element, 'tr').map((row) =>
          joined(
            allOf(row, 'p').map((one) => this.content(one).runs),
            '\t',
          ),
        )
        content.runs.push(...joined(rows))
        return
      }
      case 'p':
        // A paragraph inside one: of a drawing.
        if (content.runs.length > 0) add('\n')
        return this.walk(element, formats, content)
      default:
        if (!WITHOUT_WORDS.has(name)) this.walk(element, formats, content)
    }
  }

  private run(run: XmlElement, formats: Formats, content: Content) {
    const properties = firstOf(run, 'rPr')
    if (isOn(properties, 'vanish') || isOn(properties, 'webHidden')) {
      if (allOf(run, 't').length > 0) this.losses.add('hidden')
      return
    }
    if (isOn(properties, 'strike') || isOn(properties, 'dstrike')) this.losses.add('strike')
    const style = this.styles.find(settingOf(properties, 'rStyle'))
    const own = { ...formats }
    set(own, 'bold', isOn(properties, 'b') ?? (style.bold || undefined))
    set(own, 'italic', isOn(properties, 'i') ?? (style.italic || undefined))
    const align = settingOf(properties, 'vertAlign')
    set(own, 'superscript', align === 'superscript' || undefined)
    set(own, 'subscript', align === 'subscript' || undefined)
    const from = content.runs.length
    this.walk(run, own, content)
    if (content.runs.slice(from).some(({ text }) => text.trim() !== '')) {
      content.size = Math.min(content.size, sizeOf(properties) ?? style.size ?? content.usual)
    }
    const font = firstOf(properties, 'rFonts')?.attributes
    if (SYMBOL_FONTS.test(font?.ascii ?? font?.hAnsi ?? '')) {
      for (const one of content.runs.slice(from)) one.text = symbols(font?.ascii ?? font?.hAnsi ?? '', one.text)
    }
  }

  private linked(formats: Formats, address: string | undefined): Formats {
    const href = safeHref(address, this.losses)
    return href ? { ...formats, href } : formats
  }

  private field(type: string | undefined) {
    const field = this.fields.at(-1)
    if (type === 'begin') this.fields.push({ instruction: '', isShown: false })
    else if (type === 'end') this.fields.pop()
    else if (field) {
      field.isShown = true
      field.href = safeHref(addressOfField(field.instruction), this.losses)
    }
  }

  private instruction(words: string) {
    const field = this.fields.at(-1)
    if (field && !field.isShown) field.instruction += words
  }

  private markOf(id: string): string {
    const mark = this.marks.get(id) ?? String(this.marks.size + 1)
    this.marks.set(id, mark)
    return mark
  }

  private drawing(element: XmlElement, formats: Formats, content: Content) {
    const { descr, title } = firstOf(element, 'docPr')?.attributes ?? {}
    const [blip] = allOf(element, 'blip')
    if (blip) this.picture(blip.attributes.embed ?? blip.attributes.link, descr || title || '', content)
    else if (allOf(element, 'txbxContent').length === 0) this.losses.add('drawing')
    for (const box of allOf(element, 'txbxContent')) this.part(box, formats, content)
  }

  private picture(relationship: string | undefined, alt: string, content: Content) {
    const target = this.targets.get(relationship ?? '') ?? ''
    if (/^https?:/i.test(target)) return this.losses.add('web-picture')
    const key = this.pictures.add(target, this.media.get(target) ?? null, { alt })
    if (key) content.pictures.push({ key, isBefore: content.runs.every(({ text }) => text.trim() === '') })
  }

  private table(table: XmlElement) {
    this.tables += 1
    const number = this.tables
    const from = this.lines.lines.length
    const rows = rowsOf(table)
    const written = rows.map((row) => cellsOf(row))
    const isBox = rows.length === 1 && written[0]?.length === 1
    const holds = new Map<number, Cell>()
    rows.forEach((row, place) => {
      const isHeader = isOn(firstOf(row, 'trPr'), 'tblHeader') ?? false
      let column = 0
      for (const element of written[place] ?? []) {
        const properties = firstOf(element, 'tcPr')
        const span = Math.max(1, Number(settingOf(properties, 'gridSpan') ?? 1) || 1)
        const merged = firstOf(properties, 'vMerge')
        const above = holds.get(column)
        if (merged && merged.attributes.val !== 'restart' && above) above.rowSpan = (above.rowSpan ?? 1) + 1
        else {
          const cell: Cell = { table: number, row: place, column, ...(span > 1 && { columnSpan: span }) }
          if (isHeader) cell.isHeader = true
          holds.set(column, cell)
          if (isBox) this.blocks(element, cell)
          else this.cell(element, cell)
        }
        column += span
      }
    })
    if (!isBox) markBoldHeader(this.lines.lines.slice(from).filter(({ cell }) => cell?.table === number))
  }

  /** A cell is one line, its paragraphs separated by line ends; pictures of it come after. */
  private cell(element: XmlElement, cell: Cell) {
    const contents = allOfOutsideBoxes(element).map((paragraph) => this.content(paragraph))
    this.lines.add(joined(contents.map(({ runs }) => runs)), { cell })
    for (const { pictures, boxes } of contents) {
      for (const { key } of pictures) this.lines.add([], { picture: key, cell })
      for (const box of boxes) this.blocks(box)
    }
  }
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] }

function inCell(cell: Cell | undefined) {
  return cell ? { cell } : {}
}

/** Of two ways to write the same, the newer; the older where it alone has something. */
function chosen(element: XmlElement): XmlElement {
  const [choice, fallback] = ['Choice', 'Fallback'].map((name) => firstOf(element, name))
  const isWritten = choice && ['t', 'blip', 'imagedata'].some((name) => allOf(choice, name).length > 0)
  return (isWritten ? choice : (fallback ?? choice)) ?? EMPTY
}

function rowsOf(table: XmlElement): XmlElement[] {
  return elementsOf(table).flatMap((child) => {
    if (child.name === 'tr') return [child]
    return child.name === 'tblPr' || child.name === 'del' ? [] : rowsOf(child)
  })
}

function cellsOf(row: XmlElement): XmlElement[] {
  return elementsOf(row).flatMap((child) => {
    if (child.name === 'tc') return [child]
    return child.name === 'trPr' || child.name === 'del' ? [] : cellsOf(child)
  })
}

/** The paragraphs of a cell, and tables in it as one paragraph. */
function allOfOutsideBoxes(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === 'p') return [child]
    if (child.name === 'tbl') return [{ name: 'p', attributes: {}, children: [child] }]
    return WITHOUT_WORDS.has(child.name) ? [] : allOfOutsideBoxes(child)
  })
}

function joined(parts: Run[][], between = '\n'): Run[] {
  return parts.flatMap((runs, place) => (place > 0 ? [{ text: between }, ...runs] : runs))
}

function set(formats: Formats, name: 'bold' | 'italic' | 'subscript' | 'superscript', value: boolean | undefined) {
  if (value === true) formats[name] = true
  if (value === false) delete formats[name]
}

function symbols(font: string, text: string): string {
  return text.replace(/[^\s]/g, (sign) => {
    const code = sign.charCodeAt(0)
    return codePoint(font, code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code)?.string ?? sign
  })
}

function anchorOf({ anchor }: Record<string, string>): string | undefined {
  return anchor === undefined ? undefined : `#${anchor}`
}

function addressOfField(instruction: string): string | undefined {
  const [, isInside, quoted, bare] = /^\s*HYPERLINK\s+(\\l\s+)?(?:"([^"]*)"|(\S+))/.exec(instruction) ?? []
  const address = quoted ?? bare
  return isInside && address ? `#${address}` : address
}

function relationshipsOf(xml: string | null): Map<string, string> {
  const relationships = xml ? elementsOf(parseXml(xml), 'Relationship') : []
  return new Map(relationships.map(({ attributes }) => [attributes.Id ?? '', attributes.Target ?? '']))
}

function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `word/${target}`
}
