import type { BlockView, BodyLinkView, BodyNode } from '@/payload/queries/views'

/** The nodes our editor writes, as Lexical stores them. Anything else is shown by its children. */
export type RichNode =
  | TextNode
  | LinkNode
  | HeadingNode
  | ListNode
  | TableNode
  | BlockNode
  | (Parent & { type: 'paragraph' | 'quote' })
  | (BodyNode & { type: 'linebreak' | 'tab' | 'horizontalrule' })

export interface TextNode extends BodyNode {
  type: 'text'
  text: string
  /** Lexical's bit mask: bold 1, italic 2, strikethrough 4, underline 8, code 16, subscript 32, superscript 64. */
  format: number
  /** The language of these words, where it is not French (BCP 47). */
  lang?: string
  /** What these words, an acronym, stand for. */
  long?: string
}

export interface LinkNode extends Parent {
  type: 'link' | 'autolink'
  fields: BodyLinkView
}

export interface HeadingNode extends Parent {
  type: 'heading'
  tag: string
  anchor?: string
}

export interface ListNode extends Parent {
  type: 'list'
  listType: 'bullet' | 'number' | 'check'
  start: number
  children: ListItemNode[]
}

export interface ListItemNode extends Parent {
  checked?: boolean
}

export interface TableNode extends Parent {
  type: 'table'
  caption?: string
  children: TableRowNode[]
}

export interface TableRowNode extends Parent {
  children: TableCellNode[]
}

export interface TableCellNode extends Parent {
  /** Lexical's bit mask: 1 in a row of headers, 2 in a column of headers. */
  headerState: number
  colSpan?: number
  rowSpan?: number
}

export interface BlockNode extends BodyNode {
  type: 'block'
  fields: BlockView
}

/** The words of a node and of its children, without their formats. */
export function textOf(node: BodyNode): string {
  if (typeof node.text === 'string') return node.text
  return (node.children ?? []).map(textOf).join('')
}

interface Parent extends BodyNode {
  children: BodyNode[]
}
