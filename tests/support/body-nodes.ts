import type { BlockView, BodyLinkView, BodyNode, BodyView } from '@/payload/queries/views'

/** Builders of bodies as components receive them: `body(paragraph('…'), block({…}))`. */
export function body(...children: BodyNode[]): BodyView {
  return { root: node('root', { children }) as BodyView['root'] }
}

type Content = string | BodyNode

export function text(words: string, format = 0): BodyNode {
  return node('text', { text: words, format })
}

export function paragraph(...content: Content[]): BodyNode {
  return node('paragraph', { children: nodes(content) })
}

export function blockQuote(...content: Content[]): BodyNode {
  return node('quote', { children: nodes(content) })
}

export function heading(tag: string, anchor: string, ...content: Content[]): BodyNode {
  return node('heading', { tag, anchor, children: nodes(content) })
}

export function link(fields: BodyLinkView, ...content: Content[]): BodyNode {
  return node('link', { fields, children: nodes(content) })
}

/** An item that is a list stands alone, as Lexical keeps nested lists. */
export function list(listType: 'bullet' | 'number' | 'check', ...items: Content[]): BodyNode {
  return node('list', {
    listType,
    start: 1,
    children: items.map((item, index) => node('listitem', { value: index + 1, children: nodes([item]) })),
  })
}

/** The first row holds headers; the first column too when `rowHeaders`. */
export function table(rows: string[][], { rowHeaders = false } = {}): BodyNode {
  return node('table', {
    children: rows.map((cells, row) =>
      node('tablerow', {
        children: cells.map((cell, column) =>
          node('tablecell', {
            headerState: (row === 0 ? 1 : 0) + (column === 0 && rowHeaders ? 2 : 0),
            colSpan: 1,
            rowSpan: 1,
            children: [paragraph(cell)],
          }),
        ),
      }),
    ),
  })
}

export function rule(): BodyNode {
  return node('horizontalrule', {})
}

export function block(fields: BlockView): BodyNode {
  return node('block', { fields })
}

export function node(type: string, rest: Record<string, unknown>): BodyNode {
  return { type, version: 1, ...rest }
}

function nodes(content: Content[]): BodyNode[] {
  return content.map((item) => (typeof item === 'string' ? text(item) : item))
}
