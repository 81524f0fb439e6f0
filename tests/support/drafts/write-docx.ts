import { strToU8, type Zippable, zipSync } from 'fflate'
import {
  escaped,
  notesOf,
  numbersOf,
  picturesOf,
  runsOf,
  type Words,
  type WrittenBlock,
  type WrittenDraft,
} from './written-draft'

/** Who wrote the document: their styles bear other names (Word in French, in English, LibreOffice, Google Docs). */
export type DocxOrigin = 'word-fr' | 'word-en' | 'libreoffice' | 'google'

interface DocxSettings {
  origin?: DocxOrigin
  /** Files put into the container in place of ours, or beside. */
  files?: Zippable
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ')
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The id and the name of each style. Word names its own in English, whatever its language. */
const STYLES: Record<DocxOrigin, Record<string, [id: string, name: string]>> = {
  'word-fr': stylesOf(
    ['Titre', 'Title'],
    ['Sous-titre', 'Subtitle'],
    ['Titre', 'heading '],
    ['Citation', 'Quote'],
    ['Lgende', 'caption'],
  ),
  'word-en': stylesOf(
    ['Title', 'Title'],
    ['Subtitle', 'Subtitle'],
    ['Heading', 'heading '],
    ['Quote', 'Quote'],
    ['Caption', 'caption'],
  ),
  libreoffice: stylesOf(
    ['Title', 'Title'],
    ['Subtitle', 'Subtitle'],
    ['Heading', 'Heading '],
    ['Quotations', 'Quotations'],
    ['Caption', 'Caption'],
  ),
  google: stylesOf(
    ['Title', 'Title'],
    ['Subtitle', 'Subtitle'],
    ['Heading', 'heading '],
    ['Quote', 'Quote'],
    ['Caption', 'caption'],
  ),
}

function stylesOf(...[title, subtitle, heading, quote, caption]: [string, string][]): Record<string, [string, string]> {
  const headings = [1, 2, 3, 4, 5, 6].map((level) => [
    `heading${level}`,
    [heading?.[0] + String(level), heading?.[1] + String(level)],
  ])
  return { title, subtitle, quote, caption, ...Object.fromEntries(headings) }
}

/** Returns a Word document (ECMA-376). */
export function writeDocx(draft: WrittenDraft, { origin = 'word-fr', files = {} }: DocxSettings = {}): Uint8Array {
  const pictures = picturesOf(draft)
  const writer = new DocxWriter(STYLES[origin])
  const body = writer.write(draft)
  const media = Object.fromEntries(
    pictures.map(({ bytes, name }, place) => [`word/media/image${place + 1}.${extensionOf(name)}`, bytes]),
  )
  return zipSync({
    '[Content_Types].xml': strToU8(contentTypes(pictures.map(({ name, mimeType }) => [extensionOf(name), mimeType]))),
    '_rels/.rels': strToU8(
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`${XML}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`),
    'word/styles.xml': strToU8(stylesXml(STYLES[origin])),
    'word/numbering.xml': strToU8(writer.numberingXml()),
    'word/footnotes.xml': strToU8(footnotesXml(notesOf(draft))),
    'word/_rels/document.xml.rels': strToU8(writer.relationshipsXml(pictures.map(({ name }) => extensionOf(name)))),
    ...media,
    ...files,
  })
}

class DocxWriter {
  private readonly links: string[] = []
  private pictures = 0
  private marks = 0
  /** The first number of each numbered list. */
  private readonly starts: { value: number; level: number }[] = []

  constructor(private readonly styles: Record<string, [id: string, name: string]>) {}

  write({ blocks }: WrittenDraft): string {
    const numbers = numbersOf(blocks)
    let current = 0
    let last: number[] = []
    return blocks
      .map((block, place) => {
        const value = numbers.get(place)
        if (block.kind === 'point' && value !== undefined) {
          const before = blocks[place - 1]
          last = before?.kind === 'point' ? last.slice(0, block.level + 1) : []
          const goesOn = current > 0 && before?.kind === 'point' && value === (last[block.level] ?? 0) + 1
          if (!goesOn) {
            this.starts.push({ value, level: block.level })
            current = this.starts.length
          }
          last[block.level] = value
        }
        return this.block(block, current)
      })
      .join('')
  }

  private block(block: WrittenBlock, numbered: number): string {
    switch (block.kind) {
      case 'empty':
        return '<w:p/>'
      case 'rule':
        return '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr></w:pPr></w:p>'
      case 'picture':
        return `<w:p><w:r>${this.picture(block.picture.alt)}</w:r></w:p>`
      case 'table':
        return this.table(block.rows, block.hasHeader)
      case 'paragraph':
        return this.paragraph('', block.words)
      case 'heading':
        return this.paragraph(this.style(`heading${block.level}`), block.words)
      case 'point': {
        const list = block.list === 'bullet' ? 1 : numbered + 1
        const numbering = `<w:numPr><w:ilvl w:val="${block.level}"/><w:numId w:val="${list}"/></w:numPr>`
        return this.paragraph(numbering, block.words)
      }
      default:
        return this.paragraph(this.style(block.kind), block.words)
    }
  }

  private style(name: string): string {
    return `<w:pStyle w:val="${this.styles[name]?.[0] ?? ''}"/>`
  }

  private paragraph(properties: string, words: Words): string {
    return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${this.words(words)}</w:p>`
  }

  private table(rows: Words[][], hasHeader?: true): string {
    const written = rows.map((row, place) => {
      const header = hasHeader && place === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''
      return `<w:tr>${header}${row.map((cell) => `<w:tc><w:tcPr/>${this.paragraph('', cell)}</w:tc>`).join('')}</w:tr>`
    })
    const columns = '<w:gridCol/>'.repeat(rows[0]?.length ?? 0)
    return `<w:tbl><w:tblPr/><w:tblGrid>${columns}</w:tblGrid>${written.join('')}</w:tbl>`
  }

  private words(words: Words): string {
    return runsOf(words)
      .map((run) => {
        const { bold, italic, superscript, subscript, lang, href, note } = run
        const properties = [
          bold && '<w:b/>',
          italic && '<w:i/>',
          superscript && '<w:vertAlign w:val="superscript"/>',
          subscript && '<w:vertAlign w:val="subscript"/>',
          lang && `<w:lang w:val="${lang}"/>`,
        ]
          .filter(Boolean)
          .join('')
        const text = run.text
          .split('\n')
          .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
          .join('<w:br/>')
        let written = `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${text}</w:r>`
        if (href) {
          this.links.push(href)
          written = `<w:hyperlink r:id="rLink${this.links.length}">${written}</w:hyperlink>`
        }
        if (note === undefined) return written
        this.marks += 1
        return `${written}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${this.marks}"/></w:r>`
      })
      .join('')
  }

  private picture(alt = ''): string {
    this.pictures += 1
    const number = this.pictures
    return (
      `<w:drawing><wp:inline><wp:extent cx="952500" cy="952500"/><wp:docPr id="${number}" name="Image ${number}" descr="${escaped(alt)}"/>` +
      '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>' +
      `<pic:nvPicPr><pic:cNvPr id="${number}" name="image${number}"/><pic:cNvPicPr/></pic:nvPicPr>` +
      `<pic:blipFill><a:blip r:embed="rPicture${number}"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
    )
  }

  numberingXml(): string {
    const level = (format: string, start: { value: number; level: number } | null) =>
      Array.from({ length: 9 }, (_, place) => {
        const first = start?.level === place ? start.value : 1
        const text = format === 'bullet' ? '\uf0b7' : `%${place + 1}.`
        return `<w:lvl w:ilvl="${place}"><w:start w:val="${first}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
      }).join('')
    const lists = [level('bullet', null), ...this.starts.map((start) => level('decimal', start))]
    const abstract = lists.map((levels, place) => `<w:abstractNum w:abstractNumId="${place}">${levels}</w:abstractNum>`)
    const instances = lists.map(
      (_, place) => `<w:num w:numId="${place + 1}"><w:abstractNumId w:val="${place}"/></w:num>`,
    )
    return `${XML}<w:numbering ${NAMESPACES}>${abstract.join('')}${instances.join('')}</w:numbering>`
  }

  relationshipsXml(extensions: string[]): string {
    const links = this.links.map(
      (href, place) =>
        `<Relationship Id="rLink${place + 1}" Type="${RELATIONSHIPS}/hyperlink" Target="${escaped(href)}" TargetMode="External"/>`,
    )
    const pictures = extensions.map(
      (extension, place) =>
        `<Relationship Id="rPicture${place + 1}" Type="${RELATIONSHIPS}/image" Target="media/image${place + 1}.${extension}"/>`,
    )
    const parts = ['styles', 'numbering', 'footnotes'].map(
      (part) => `<Relationship Id="r${part}" Type="${RELATIONSHIPS}/${part}" Target="${part}.xml"/>`,
    )
    return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[...parts, ...links, ...pictures].join('')}</Relationships>`
  }
}

function stylesXml(styles: Record<string, [id: string, name: string]>): string {
  const written = Object.values(styles).map(
    ([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  )
  return `${XML}<w:styles ${NAMESPACES}>${written.join('')}</w:styles>`
}

function footnotesXml(notes: string[]): string {
  const written = notes.map(
    (note, place) =>
      `<w:footnote w:id="${place + 1}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> ${escaped(note)}</w:t></w:r></w:p></w:footnote>`,
  )
  return `${XML}<w:footnotes ${NAMESPACES}>${written.join('')}</w:footnotes>`
}

function contentTypes(pictures: [extension: string, mimeType: string][]): string {
  const kinds = new Map<string, string>([
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ...pictures,
  ])
  const defaults = [...kinds].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`)
  const part = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const overrides = ['styles', 'numbering', 'footnotes'].map(
    (name) => `<Override PartName="/word/${name}.xml" ContentType="${part}.${name}+xml"/>`,
  )
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}<Override PartName="/word/document.xml" ContentType="${part}.document.main+xml"/>${overrides.join('')}</Types>`
}

function extensionOf(name: string): string {
  return /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? 'png'
}
