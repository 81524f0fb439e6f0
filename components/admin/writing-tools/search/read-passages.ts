import { $isBlockNode } from '@payloadcms/richtext-lexical/client'
import {
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import type { FieldShape } from '@/collections/schema/shape'
import { $captionOf } from '../../editor/table-caption'
import { CAPTION, type Passage, passagesOfBlock } from './passages'

/** Returns every passage of the text that an editor holds, its blocks included, in order. To be called in a read. */
export function $readPassages(body: FieldShape): Passage[] {
  return passagesIn($getRoot(), body)
}

/** Returns the passages of one top-level node of the text. To be called in a read. */
export function $passagesOfNode(node: LexicalNode, body: FieldShape): Passage[] {
  return passagesOf([node], body)
}

function passagesIn(element: ElementNode, body: FieldShape): Passage[] {
  return passagesOf(element.getChildren(), body)
}

function passagesOf(nodes: LexicalNode[], body: FieldShape): Passage[] {
  const passages: Passage[] = []
  let pieces: { key: string; text: string }[] = []
  const endLine = () => {
    if (pieces.length > 0) passages.push({ kind: 'line', pieces })
    pieces = []
  }
  const visit = (node: LexicalNode) => {
    if ($isTextNode(node)) pieces.push({ key: node.getKey(), text: node.getTextContent() })
    else if ($isLineBreakNode(node)) endLine()
    else if ($isElementNode(node) && node.isInline()) for (const child of node.getChildren()) visit(child)
    else {
      endLine()
      const caption = node.getType() === 'table' && $captionOf(node)
      if (caption) passages.push({ kind: 'field', key: node.getKey(), path: CAPTION, text: caption })
      if ($isElementNode(node)) passages.push(...passagesIn(node, body))
      else if ($isBlockNode(node)) passages.push(...passagesOfBlock(body, node.getKey(), node.getFields()))
    }
  }
  for (const node of nodes) visit(node)
  endLine()
  return passages
}
