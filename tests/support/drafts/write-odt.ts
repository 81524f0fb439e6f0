import { strToU8, type Zippable, zipSync } from 'fflate'
import {
  escaped,
  numbersOf,
  picturesOf,
  runsOf,
  type Words,
  type WrittenBlock,
  type WrittenDraft,
} from './written-draft'

const NAMESPACES = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
].join(' ')
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
const PARAGRAPH_STYLES = {
  title: 'Title',
  subtitle: 'Subtitle',
  quote: 'Quotations',
  caption: 'Caption',
  paragraph: 'Text_20_body',
}

/** Returns an OpenDocument text, as LibreOffice writes it. `files` are put into the container in place of ours. */
export function writeOdt(draft: WrittenDraft, files: Zippable = {}): Uint8Array {
  const pictures = picturesOf(draft)
  const writer = new OdtWriter()
  const body = writer.write(draft)
  const content = `${XML}<office:document-content ${NAMESPACES} office:version="1.3"><office:automatic-styles>${writer.stylesXml()}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  const media = Object.fromEntries(pictures.map(({ name, bytes }, place) => [pathOf(name, place), bytes]))
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(content),
    'styles.xml': strToU8(
      `${XML}<office:document-styles ${NAMESPACES}><office:styles>${namedStyles()}</office:styles></office:document-styles>`,
    ),
    'META-INF/manifest.xml': strToU8(
      `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>`,
    ),
    ...media,
    ...files,
  })
}

class OdtWriter {
  private readonly spanStyles = new Map<string, string>()
  private pictures = 0
  private notes = 0

  write({ blocks }: WrittenDraft): string {
    const numbers = numbersOf(blocks)
    let last: number[] = []
    return blocks
      .map((block, place) => {
        const value = numbers.get(place)
        if (blocks[place - 1]?.kind !== 'point') last = []
        if (block.kind !== 'point') return this.block(block)
        last = last.slice(0, block.level + 1)
        const goesOn = value !== undefined && last[block.level] !== undefined && value === (last[block.level] ?? 0) + 1
        last[block.level] = value ?? 0
        return this.point(block, value, goesOn)
      })
      .join('')
  }

  private point({ list, level, words }: WrittenBlock & { kind: 'point' }, value: number | undefined, goesOn: boolean) {
    const style = list === 'number' ? 'LNumber' : 'LBullet'
    const start = value !== undefined && !goesOn ? ` text:start-value="${value}"` : ''
    const inner = '<text:list><text:list-item>'.repeat(level)
    const close = '</text:list-item></text:list>'.repeat(level)
    const item = level === 0 ? `<text:list-item${start}>` : '<text:list-item>'
    const opened = level === 0 ? '' : inner.replace(/<text:list-item>$/, `<text:list-item${start}>`)
    const going = goesOn ? ' text:continue-numbering="true"' : ''
    return `<text:list text:style-name="${style}"${going}>${item}${opened}<text:p text:style-name="PList">${this.words(words)}</text:p>${close}</text:list-item></text:list>`
  }

  private block(block: Exclude<WrittenBlock, { kind: 'point' }>): string {
    switch (block.kind) {
      case 'empty':
        return '<text:p text:style-name="Text_20_body"/>'
      case 'rule':
        return '<text:p text:style-name="Horizontal_20_Line"/>'
      case 'picture': {
        const path = pathOf(block.picture.name, this.pictures)
        this.pictures += 1
        const alt = block.picture.alt === undefined ? '' : `<svg:desc>${escaped(block.picture.alt)}</svg:desc>`
        return `<text:p text:style-name="Text_20_body"><draw:frame draw:name="Image${this.pictures}"><draw:image xlink:href="${path}"/>${alt}</draw:frame></text:p>`
      }
      case 'table':
        return this.table(block.rows, block.hasHeader)
      case 'heading':
        return `<text:h text:style-name="Heading_20_${block.level}" text:outline-level="${block.level}">${this.words(block.words)}</text:h>`
      default:
        return `<text:p text:style-name="${PARAGRAPH_STYLES[block.kind]}">${this.words(block.words)}</text:p>`
    }
  }

  private table(rows: Words[][], hasHeader?: true): string {
    const written = rows.map((row) => {
      const cells = row.map((cell) => `<table:table-cell><text:p>${this.words(cell)}</text:p></table:table-cell>`)
      return `<table:table-row>${cells.join('')}</table:table-row>`
    })
    const [first = '', ...rest] = written
    const head = hasHeader ? `<table:table-header-rows>${first}</table:table-header-rows>` : first
    return `<table:table>${`<table:table-column table:number-columns-repeated="${rows[0]?.length ?? 0}"/>`}${head}${rest.join('')}</table:table>`
  }

  private words(words: Words): string {
    return runsOf(words)
      .map((run) => {
        let written = spaced(run.text)
        const properties = propertiesOf(run)
        if (properties) {
          const name = this.spanStyles.get(properties) ?? `T${this.spanStyles.size + 1}`
          this.spanStyles.set(properties, name)
          written = `<text:span text:style-name="${name}">${written}</text:span>`
        }
        if (run.href) written = `<text:a xlink:type="simple" xlink:href="${escaped(run.href)}">${written}</text:a>`
        if (run.note === undefined) return written
        this.notes += 1
        return `${written}<text:note text:id="ftn${this.notes}" text:note-class="footnote"><text:note-citation>${this.notes}</text:note-citation><text:note-body><text:p text:style-name="Footnote">${spaced(run.note)}</text:p></text:note-body></text:note>`
      })
      .join('')
  }

  stylesXml(): string {
    const spans = [...this.spanStyles].map(
      ([properties, name]) =>
        `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`,
    )
    const levels = (mark: (level: number) => string) => [1, 2, 3, 4, 5, 6, 7, 8, 9].map(mark).join('')
    const bullets = levels((level) => `<text:list-level-style-bullet text:level="${level}" text:bullet-char="•"/>`)
    const numbers = levels(
      (level) => `<text:list-level-style-number text:level="${level}" style:num-format="1" style:num-suffix="."/>`,
    )
    return `${spans.join('')}<style:style style:name="PList" style:family="paragraph" style:parent-style-name="Text_20_body"/><text:list-style style:name="LBullet">${bullets}</text:list-style><text:list-style style:name="LNumber">${numbers}</text:list-style>`
  }
}

/** Several spaces, tabs and line breaks are elements. */
function spaced(text: string): string {
  return escaped(text)
    .replace(/^ | {2,}| $/g, (spaces) => `<text:s text:c="${spaces.length}"/>`)
    .replaceAll('\t', '<text:tab/>')
    .replaceAll('\n', '<text:line-break/>')
}

function propertiesOf({ bold, italic, superscript, subscript, lang }: Exclude<Words, string>[number]): string {
  return [
    bold && 'fo:font-weight="bold"',
    italic && 'fo:font-style="italic"',
    superscript && 'style:text-position="super 58%"',
    subscript && 'style:text-position="sub 58%"',
    lang && `fo:language="${lang}"`,
  ]
    .filter(Boolean)
    .join(' ')
}

function namedStyles(): string {
  const names = ['Title', 'Subtitle', 'Quotations', 'Caption', 'Footnote', 'Horizontal_20_Line', 'Text_20_body']
  const headings = [1, 2, 3, 4, 5, 6].map((level) => `Heading_20_${level}`)
  return [...names, ...headings]
    .map(
      (name) =>
        `<style:style style:name="${name}" style:display-name="${name.replaceAll('_20_', ' ')}" style:family="paragraph"/>`,
    )
    .join('')
}

function pathOf(name: string, place: number): string {
  return `Pictures/${place + 1}-${name}`
}
