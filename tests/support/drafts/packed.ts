import { strToU8, zipSync } from 'fflate'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const WORD = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(' ')
const OPEN_DOCUMENT = [
  ...['office', 'style', 'text', 'table', 'script'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ')
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const ROOTS: Record<string, string> = {
  'word/styles.xml': 'styles',
  'word/numbering.xml': 'numbering',
  'word/footnotes.xml': 'footnotes',
  'word/comments.xml': 'comments',
}

/**
 * Returns the document whose parts a fixture holds, each below a line « === NAME » and without its outermost element, so that
 * what an office program wrote can be read in the fixture.
 */
export function packed(text: string, file: string): Uint8Array {
  const parts = new Map(
    text
      .split(/^=== /m)
      .slice(1)
      .map((part) => {
        const end = part.indexOf('\n')
        return [part.slice(0, end).trim(), part.slice(end + 1).replace(/\n/g, '')] as const
      }),
  )
  return file.endsWith('.odt') ? packedOdt(parts) : packedDocx(parts)
}

function packedDocx(parts: Map<string, string>): Uint8Array {
  const names = Object.keys(ROOTS).filter((name) => parts.has(name))
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const overrides = names.map((name) => `<Override PartName="/${name}" ContentType="${type}.${ROOTS[name]}+xml"/>`)
  const related = names.map(
    (name) => `<Relationship Id="r${ROOTS[name]}" Type="${RELATIONSHIPS}/${ROOTS[name]}" Target="${ROOTS[name]}.xml"/>`,
  )
  const files = names.map((name) => [name, `<w:${ROOTS[name]} ${WORD}>${parts.get(name)}</w:${ROOTS[name]}>`] as const)
  return zipped([
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/>${overrides.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    [
      'word/_rels/document.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${related.join('')}${parts.get('word/_rels/document.xml.rels') ?? ''}</Relationships>`,
    ],
    ['word/document.xml', `<w:document ${WORD}><w:body>${parts.get('word/document.xml') ?? ''}</w:body></w:document>`],
    ...files,
  ])
}

function packedOdt(parts: Map<string, string>): Uint8Array {
  const named = ['Title', 'Subtitle', 'Quotations', 'Caption', 'Footnote', 'Standard', 'Text_20_body'].concat(
    ...[1, 2, 3].map((level) => `Heading_20_${level}`),
  )
  const styles = named.map(
    (name) =>
      `<style:style style:name="${name}" style:display-name="${name.replaceAll('_20_', ' ')}" style:family="paragraph"/>`,
  )
  return zipped([
    ['mimetype', ''],
    [
      'content.xml',
      `<office:document-content ${OPEN_DOCUMENT}><office:automatic-styles>${parts.get('automatic-styles') ?? ''}</office:automatic-styles><office:body><office:text>${parts.get('body') ?? ''}</office:text></office:body></office:document-content>`,
    ],
    [
      'styles.xml',
      `<office:document-styles ${OPEN_DOCUMENT}><office:styles>${parts.get('styles') ?? ''}${styles.join('')}</office:styles></office:document-styles>`,
    ],
    [
      'META-INF/manifest.xml',
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>',
    ],
  ])
}

function zipped(files: (readonly [name: string, words: string])[]): Uint8Array {
  return zipSync(
    Object.fromEntries(
      files.map(([name, words]) => [
        name,
        name === 'mimetype' ? [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] : strToU8(XML + words),
      ]),
    ),
  )
}
