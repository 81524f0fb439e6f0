import { $getSelection, $isRangeSelection, $isTextNode, type TextNode } from '@payloadcms/richtext-lexical/lexical'

/** A « / » that was typed, and what follows it up to the cursor. */
export interface Slash {
  node: TextNode
  /** Where it is in its node, and where the cursor is. */
  start: number
  end: number
  search: string
}

const SLASH = /(?:^|\s|\()\/([\p{L}\p{N}’'-]{0,40})$/u

/** Returns the « / » that the cursor follows, at the beginning of a line or after a space; null where there is none. */
export function $findSlash(): Slash | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const { anchor } = selection
  const node = anchor.getNode()
  if (!$isTextNode(node) || !node.isSimpleText()) return null
  const before = node.getTextContent().slice(0, anchor.offset)
  const [, search] = SLASH.exec(before) ?? []
  if (search === undefined) return null
  const start = anchor.offset - search.length - 1
  // After a link or a mention, « / » is part of a word.
  if (start === 0 && $isTextNode(node.getPreviousSibling())) return null
  return { node, start, end: anchor.offset, search }
}

/** Takes the « / » and what follows it out of the text. */
export function $removeSlash({ node, start, end }: Slash) {
  node.spliceText(start, end - start, '', true)
}
