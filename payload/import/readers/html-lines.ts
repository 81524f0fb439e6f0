import type { Cell, LineStyle, Run, SourceLine } from '../../editorial/import/model'
import { declarations, isBlank, isBlock, isElement, isText } from '../../editorial/paste/dom'
import { safeHref } from '../links'
import type { Losses } from '../losses'
import type { Pictures } from '../pictures'
import { SourceLines } from '../source-lines'
import { markBoldHeader } from './bold-header'

export interface HtmlSettings {
  /** Returns the bytes of a picture that the HTML names and does not hold (`cid:`); null when there is none. */
  pictureOf?: (address: string) => { name?: string; bytes: Uint8Array } | null
  /** What a line end in the source means: Markdown keeps those of short lines. */
  lineEnds?: 'space' | 'markdown'
}

type Formats = Omit<Run, 'note' | 'text'>

/** Where a block stands: what it is, the cell around it. */
interface Place {
  style?: LineStyle
  cell?: Cell
}

/** The words of a line that is being read, and the pictures among them. */
interface Open {
  runs: Run[]
  pictures: { key: string; isBefore: boolean }[]
}

const FORMATS: Record<string, keyof Formats> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  sup: 'superscript',
  sub: 'subscript',
}
const BOX = /(?:^|[\s_-])(?:callout|encadr[eé]e?|encart|admonition|infobox|info-box|alert)(?=$|[\s_-])/i
const LONGEST_BOX = 1500
const NO_WORDS = new Set([
  'input',
  'select',
  'option',
  'textarea',
  'col',
  'colgroup',
  'map',
  'area',
  'source',
  'track',
  'param',
])
const FRAMES = new Set(['iframe', 'video', 'audio', 'embed', 'object'])
const CLASSES: [RegExp, LineStyle][] = [
  [/^MsoTitle/i, { kind: 'title' }],
  [/^(MsoSubtitle|subtitle|sous-?titre|chap[oô]|chapeau)/i, { kind: 'subtitle' }],
  [/^Mso(Intense)?Quote/i, { kind: 'quote' }],
  [/^(MsoCaption|wp-caption-text|caption|legende)/i, { kind: 'caption' }],
]
const SIGNATURES = '.gmail_signature, .moz-signature, #Signature, #signature, [data-smartmail="gmail_signature"]'

/** Reads the blocks of a page as lines. */
export class HtmlLines {
  readonly lines = new SourceLines()
  private tables = 0
  private readonly notes: { note: string; runs: Run[] }[] = []

  constructor(
    private readonly losses: Losses,
    private readonly pictures: Pictures,
    private readonly settings: HtmlSettings,
  ) {}

  read(body: Element) {
    this.blocks(body, {})
    if (this.notes.length > 0) this.withoutLastRule()
    for (const { note, runs } of this.notes) this.lines.add(runs, { style: { kind: 'note', note } })
  }

  /** Google and others draw a line above the notes: the page has its own. */
  private withoutLastRule() {
    const { lines } = this.lines
    while (lines.at(-1)?.style?.kind === 'rule' || (lines.length > 0 && isNothing(lines.at(-1)))) lines.pop()
  }

  /** Reads what stands in an element: its blocks, and between them its words. */
  private blocks(parent: Element, place: Place, formats: Formats = {}) {
    let open: Open = { runs: [], pictures: [] }
    const close = () => {
      this.close(open, place)
      open = { runs: [], pictures: [] }
    }
    const walk = (node: Node, own: Formats) => {
      if (isText(node)) open.runs.push({ ...own, text: node.data })
      if (!isElement(node)) return
      if (node.hasAttribute('data-note')) return this.note(node)
      if (isBlock(node) || FRAMES.has(node.localName)) {
        close()
        return this.block(node, place, own)
      }
      if (this.inline(node, own, open)) return
      const inside = this.formatsOf(node, own)
      if (node.localName === 'q') open.runs.push({ ...own, text: '« ' })
      for (const child of [...node.childNodes]) walk(child, inside)
      if (node.localName === 'q') open.runs.push({ ...own, text: ' »' })
    }
    for (const child of [...parent.childNodes]) walk(child, formats)
    close()
  }

  /** Reads an element in a line that holds no words of its own; false for one that does. */
  private inline(element: Element, formats: Formats, open: Open): boolean {
    const name = element.localName
    const mark = element.getAttribute('data-note-mark')
    if (mark) open.runs.push({ ...formats, text: element.textContent ?? '', superscript: true, note: mark })
    else if (name === 'br') open.runs.push({ ...formats, text: '\n' })
    else if (name === 'img') this.picture(element, formats, open)
    else return NO_WORDS.has(name)
    return true
  }

  private formatsOf(element: Element, formats: Formats): Formats {
    const format = FORMATS[element.localName]
    if (format) return { ...formats, [format]: true }
    if (element.localName === 'a' && element.textContent?.trim()) {
      const href = safeHref(element.getAttribute('href') ?? undefined, this.losses)
      return href ? { ...formats, href } : formats
    }
    const lang = element.localName === 'span' ? element.getAttribute('lang') : null
    return lang && lang !== 'fr' ? { ...formats, lang } : formats
  }

  private block(element: Element, place: Place, formats: Formats) {
    const name = element.localName
    if (FRAMES.has(name)) return this.frame(element, place)
    if (name === 'hr') return void this.lines.add([], { ...place, style: { kind: 'rule' } })
    if (name === 'table') return this.table(element)
    if (name === 'ul' || name === 'ol') return this.list(element, place, 0, formats)
    if (name === 'dt') return this.blocks(element, place, { ...formats, bold: true })
    if (isBox(element) && !place.cell && !place.style) return this.box(element)
    const style = styleOf(element)
    const inside = style ? { ...place, style } : place
    const from = this.lines.lines.length
    const notes = this.notes.length
    this.blocks(element, inside, formats)
    const isSilent = this.lines.lines.length === from && this.notes.length === notes
    if (isSilent && !place.style && isEmptyLine(element)) this.lines.add([], cellOf(place))
    if (element.hasAttribute('data-furniture')) {
      for (const line of this.lines.lines.slice(from)) {
        line.style = { kind: 'metadata' }
        delete line.cell
      }
    }
    if (element.matches(SIGNATURES)) {
      for (const line of this.lines.lines.slice(from)) line.style = { kind: 'mailSignature' }
    }
  }

  /** A box that the page draws is what a table of one cell is in a document. */
  private box(element: Element) {
    this.tables += 1
    this.blocks(element, { cell: { table: this.tables, row: 0, column: 0 } })
  }

  private list(list: Element, place: Place, level: number, formats: Formats) {
    const kind = list.localName === 'ol' ? 'number' : 'bullet'
    let value = Number(list.getAttribute('start') ?? 1) || 1
    for (const item of list.children) {
      if (item.hasAttribute('data-note')) {
        this.note(item)
        continue
      }
      const style: LineStyle = { kind: 'point', list: kind, level, ...(kind === 'number' && { value }) }
      value += 1
      // `tidyLists` has made of a point words, then lists.
      const inner = [...item.children].filter(({ localName }) => localName === 'ol' || localName === 'ul')
      for (const nested of inner) nested.remove()
      // A box to tick, as it is typed in Markdown.
      const box = item.getAttribute('aria-checked')
      if (box) item.prepend(box === 'true' ? '[x] ' : '[ ] ')
      if (!isBlank(item)) this.blocks(item, { ...place, style }, formats)
      for (const nested of inner) this.list(nested, place, level + 1, formats)
    }
  }

  private note(element: Element) {
    const note = element.getAttribute('data-note') ?? ''
    const inside = new HtmlLines(this.losses, this.pictures, this.settings)
    element.removeAttribute('data-note')
    inside.blocks(element, {})
    const runs = inside.lines.lines.flatMap((line, position) =>
      position > 0 ? [{ text: '\n' }, ...line.runs] : line.runs,
    )
    this.notes.push({ note, runs }, ...inside.notes)
  }

  private table(table: Element) {
    this.tables += 1
    const number = this.tables
    const from = this.lines.lines.length
    const caption = table.getAttribute('data-caption')
    if (caption) this.lines.add([{ text: caption }], { style: { kind: 'caption' } })
    const taken = new Map<string, true>()
    const rows = [...table.querySelectorAll(':scope > tr, :scope > * > tr')]
    rows.forEach((row, position) => {
      let column = 0
      for (const element of row.children) {
        while (taken.has(`${position}:${column}`)) column += 1
        const rowSpan = spanOf(element, 'rowspan', rows.length - position)
        const columnSpan = spanOf(element, 'colspan', 100)
        for (let down = 0; down < rowSpan; down += 1) {
          for (let along = 0; along < columnSpan; along += 1) taken.set(`${position + down}:${column + along}`, true)
        }
        const cell: Cell = { table: number, row: position, column }
        if (element.localName === 'th') cell.isHeader = true
        if (rowSpan > 1) cell.rowSpan = rowSpan
        if (columnSpan > 1) cell.columnSpan = columnSpan
        this.cell(element, cell)
        column += columnSpan
      }
    })
    markBoldHeader(this.lines.lines.slice(from))
  }

  /** A cell is one line, its paragraphs separated by line ends; pictures of it come after. */
  private cell(element: Element, cell: Cell) {
    const inside = new HtmlLines(this.losses, this.pictures, this.settings)
    inside.blocks(element, {})
    const lines = inside.lines.lines.filter(({ runs }) => runs.length > 0)
    const runs = lines.flatMap((line, position) => (position > 0 ? [{ text: '\n' }, ...line.runs] : line.runs))
    this.lines.add(runs, { cell })
    for (const { picture } of inside.lines.lines) if (picture) this.lines.add([], { picture, cell })
    this.notes.push(...inside.notes)
  }

  /** A video, a map, a sound: their address stays, as a link. */
  private frame(element: Element, place: Place) {
    const src =
      element.getAttribute('src') ??
      element.querySelector('source')?.getAttribute('src') ??
      element.getAttribute('data')
    const href = src && /^https?:/i.test(src) ? safeHref(src, this.losses) : undefined
    if (href) {
      this.losses.add('video')
      this.lines.add([{ text: href, href }], place)
      return
    }
    this.losses.add(/^(audio|video)$/.test(element.localName) ? 'sound' : 'frame')
    this.blocks(element, place)
  }

  private picture(image: Element, formats: Formats, open: Open) {
    const src = image.getAttribute('src')?.trim() ?? ''
    const alt = image.getAttribute('alt') ?? ''
    if (/\p{Extended_Pictographic}/u.test(alt) && alt.length <= 16) {
      open.runs.push({ ...formats, text: alt })
      return
    }
    if (!isSeen(image) || src === '') return
    const key = this.keyOf(src, alt)
    const isBefore = open.runs.every(({ text }) => text.trim() === '')
    if (key) open.pictures.push({ key, isBefore })
    else if (!isBefore) open.runs.push({ text: ' ' })
  }

  private keyOf(src: string, alt: string): string | null {
    if (/^https?:|^\/\//i.test(src)) {
      this.losses.add('web-picture')
      return null
    }
    if (/^data:/i.test(src)) return this.pictures.add(src, bytesOfData(src), { alt })
    const found = this.settings.pictureOf?.(src)
    return this.pictures.add(src, found?.bytes ?? null, { name: found?.name, alt })
  }

  /** Adds a line of words; two line breaks or more separate lines, as in letters. */
  private close({ runs, pictures }: Open, place: Place) {
    for (const { key, isBefore } of pictures) if (isBefore) this.lines.add([], { picture: key, ...cellOf(place) })
    const lines = trimmed(splitAtEmptyLines(runs))
    for (const line of lines) this.lines.add(line, line.length > 0 ? place : cellOf(place))
    for (const { key, isBefore } of pictures) if (!isBefore) this.lines.add([], { picture: key, ...cellOf(place) })
  }
}

function isNothing(line: SourceLine | undefined): boolean {
  return line !== undefined && line.runs.length === 0 && !line.cell && !line.picture
}

function cellOf({ cell }: Place): Place {
  return cell ? { cell } : {}
}

function styleOf(element: Element): LineStyle | undefined {
  const level = /^h([1-6])$/.exec(element.localName)?.[1]
  const ofClass = [...element.classList].flatMap(
    (name) => CLASSES.find(([pattern]) => pattern.test(name))?.[1] ?? [],
  )[0]
  if (ofClass) return ofClass
  if (level) return { kind: 'heading', level: Number(level) as 1 }
  if (element.getAttribute('role') === 'heading') {
    const said = Number(element.getAttribute('aria-level') ?? 2)
    return { kind: 'heading', level: Math.min(Math.max(said || 2, 1), 6) as 1 }
  }
  if (element.localName === 'figcaption' || element.localName === 'caption') return { kind: 'caption' }
  if (element.localName === 'p' && isTitleOfGoogle(element)) return { kind: 'title' }
  return element.localName === 'blockquote' && isQuote(element) ? { kind: 'quote' } : undefined
}

/** An aside, or what its class calls a box, when it is short. */
function isBox(element: Element): boolean {
  const isNamed = element.localName === 'aside' || BOX.test(element.getAttribute('class') ?? '')
  return isNamed && (element.textContent ?? '').length <= LONGEST_BOX && !element.querySelector('table, h1')
}

/** An empty paragraph; in letters, a `div` of a line break. */
function isEmptyLine(element: Element): boolean {
  if (element.localName === 'p') return element.querySelector('img') === null
  return element.localName === 'div' && /^(<br\b[^>]*>|&nbsp;|&#160;|\s|\u00a0)+$/i.test(element.innerHTML)
}

/** Google Docs writes the title of a document as a paragraph in 26 points. */
function isTitleOfGoogle(paragraph: Element): boolean {
  const first = paragraph.firstElementChild
  return (
    first?.localName === 'span' && /^26(\.\d+)?pt$/.test(declarations(first.getAttribute('style'))['font-size'] ?? '')
  )
}

/** Not a letter that another answers, nor what was only set back from the margin. */
function isQuote(quote: Element): boolean {
  const isLetter = quote.getAttribute('type') === 'cite' || quote.classList.contains('gmail_quote')
  return (
    !isLetter && !quote.querySelector('ul, ol, table, h1, h2, h3, h4, blockquote, hr') && !quote.closest('li, td, th')
  )
}

/** Not a mark of one pixel, by which a sender knows that a letter was read. */
function isSeen(image: Element): boolean {
  return ['width', 'height'].every((name) => Number.parseInt(image.getAttribute(name) ?? '99', 10) > 2)
}

function bytesOfData(address: string): Uint8Array | null {
  const [, encoding, data = ''] = /^data:[^,]*?(;base64)?,(.*)$/is.exec(address) ?? []
  return encoding && data ? Buffer.from(data, 'base64') : null
}

/** At most `most`: a span beyond the table says nothing. */
function spanOf(cell: Element, name: string, most: number): number {
  return Math.max(1, Math.min(Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1, most))
}

/** The lines of a run of words in which two line breaks follow one another; an empty one for three. */
function splitAtEmptyLines(runs: Run[]): Run[][] {
  const lines: Run[][] = [[]]
  let breaks = 0
  for (const run of runs) {
    if (run.text === '\n') {
      breaks += 1
      continue
    }
    if (run.text.trim() === '' && breaks > 0) continue
    if (breaks === 1) lines.at(-1)?.push({ text: '\n' })
    for (let more = 1; more < breaks; more += 1) lines.push([])
    breaks = 0
    lines.at(-1)?.push(run)
  }
  return lines
}

/** No space at the ends of a line, one between words. */
function trimmed(lines: Run[][]): Run[][] {
  return lines
    .map((line) => {
      let isAfterSpace = true
      const runs = line.map((run) => {
        const text = isAfterSpace ? run.text.replace(/^ +/, '') : run.text
        if (text !== '') isAfterSpace = /[ \n]$/.test(text)
        return { ...run, text }
      })
      for (let last = runs.at(-1); last; last = runs.at(-1)) {
        last.text = last.text.replace(/[ \n]+$/, '')
        if (last.text !== '') break
        runs.pop()
      }
      return runs.every(({ text }) => /^[\s\u00a0]*$/.test(text)) ? [] : runs
    })
    .filter((line, place, all) => line.length > 0 || (place > 0 && place < all.length - 1))
}
