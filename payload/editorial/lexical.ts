/** Short words to write a rich text in Lexical's editor state, as Payload stores it. */

/** A node as Payload stores it. */
export interface LexicalNode {
  type: string
  version: number
  [key: string]: unknown
}

/** A rich text field's value. */
export interface LexicalState {
  root: {
    type: 'root'
    version: number
    children: LexicalNode[]
    direction: 'ltr'
    format: ''
    indent: number
  }
  [key: string]: unknown
}

/** Words, or an inline node made by `bold`, `italic` or `link`. */
type Inline = string | LexicalNode

/** Words of a list item, or those words with a list below them. */
export type ListItem = string | { words: Inline[]; below?: LexicalNode }

/** The whole rich text, from its paragraphs, headings, lists and blocks. */
export function richText(...children: LexicalNode[]): LexicalState {
  return { root: { type: 'root', version: 1, children, direction: 'ltr', format: '', indent: 0 } }
}

export function paragraph(...words: Inline[]): LexicalNode {
  return element('paragraph', words.map(inline), { textFormat: 0, textStyle: '' })
}

export function heading(tag: 'h2' | 'h3' | 'h4', words: string): LexicalNode {
  return element('heading', [inline(words)], { tag })
}

/** A quotation inside the text. */
export function blockQuote(...words: Inline[]): LexicalNode {
  return element('quote', words.map(inline))
}

export function horizontalRule(): LexicalNode {
  return { type: 'horizontalrule', version: 1 }
}

export function bullets(items: ListItem[]): LexicalNode {
  return list('bullet', 'ul', items)
}

export function numbered(items: ListItem[]): LexicalNode {
  return list('number', 'ol', items)
}

/** A table whose first row and first column are headings. */
export function table(caption: string, rows: string[][]): LexicalNode {
  const node = element(
    'table',
    rows.map((cells, row) =>
      element(
        'tablerow',
        cells.map((words, column) =>
          element('tablecell', [paragraph(words)], {
            headerState: (row === 0 ? IN_HEADING_ROW : 0) + (column === 0 ? IN_HEADING_COLUMN : 0),
            colSpan: 1,
            rowSpan: 1,
            backgroundColor: null,
          }),
        ),
      ),
    ),
  )
  return { ...node, $: { caption } }
}

/** One of the eight blocks, with the fields of its schema. */
export function block(blockType: string, fields: Record<string, unknown>): LexicalNode {
  return { type: 'block', version: 2, format: '', fields: { blockName: '', blockType, ...fields } }
}

export function bold(words: string): LexicalNode {
  return text(words, BOLD)
}

export function italic(words: string): LexicalNode {
  return text(words, ITALIC)
}

/** A link to an article or a page of this site, by its id: it follows the document when its address changes. */
export function internalLink(words: string, relationTo: 'articles' | 'pages', id: string): LexicalNode {
  const fields = { linkType: 'internal', doc: { relationTo, value: id }, newTab: false }
  return element('link', [inline(words)], { fields }, 3)
}

/** A link to any address that `href.ts` allows. */
export function link(words: string, url: string): LexicalNode {
  return element('link', [inline(words)], { fields: { linkType: 'custom', url, newTab: false } }, 3)
}

export function lineBreak(): LexicalNode {
  return { type: 'linebreak', version: 1 }
}

export const BOLD = 1
export const ITALIC = 2
const IN_HEADING_ROW = 1
const IN_HEADING_COLUMN = 2

function inline(words: Inline): LexicalNode {
  return typeof words === 'string' ? text(words) : words
}

/** Words with the bits of their formats. */
export function text(words: string, format = 0): LexicalNode {
  return { type: 'text', version: 1, text: words, format, detail: 0, mode: 'normal', style: '' }
}

/** A node that holds others. */
export function element(
  type: string,
  children: LexicalNode[],
  own: Record<string, unknown> = {},
  version = 1,
): LexicalNode {
  return { type, version, children, direction: 'ltr', format: '', indent: 0, ...own }
}

function list(listType: 'bullet' | 'number', tag: 'ul' | 'ol', items: ListItem[]): LexicalNode {
  // Lexical keeps a nested list in a separate item, which comes after the item and takes the next number.
  const children = items.flatMap((item) => {
    if (typeof item === 'string') return [[inline(item)]]
    const words = item.words.map(inline)
    return item.below ? [words, [indented(item.below)]] : [words]
  })
  let value = 1
  return element(
    'list',
    children.map((content) => {
      const node = element('listitem', content, { value })
      if (content[0]?.type !== 'list') value += 1
      return node
    }),
    { listType, tag, start: 1 },
  )
}

function indented(node: LexicalNode): LexicalNode {
  const items = (node.children as LexicalNode[]).map((item) => ({ ...item, indent: 1 }))
  return { ...node, children: items }
}
