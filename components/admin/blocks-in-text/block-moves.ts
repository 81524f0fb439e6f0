import { $createBlockNode, $isBlockNode } from '@payloadcms/richtext-lexical/client'
import {
  $createLineBreakNode,
  $createNodeSelection,
  $createParagraphNode,
  $createTextNode,
  $getNodeByKey,
  $isElementNode,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  SKIP_DOM_SELECTION_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import { $moveOver } from '../editor/move-over'

/** Moves a block over the one before or after it; each is one step of « Annuler ». */
export function moveBlock(editor: LexicalEditor, nodeKey: string, to: 'up' | 'down'): void {
  change(editor, nodeKey, (node) => $moveOver([node], to === 'up' ? -1 : 1))
}

/** Puts a copy of a block after it. */
export function duplicateBlock(editor: LexicalEditor, nodeKey: string): void {
  change(editor, nodeKey, (node) => {
    if ($isBlockNode(node)) node.insertAfter($createBlockNode(withoutIds(node.getFields()) as never))
  })
}

/** Puts words after a block, as paragraphs: an empty line ends one. The caret goes to their beginning. */
export function wordsAfterBlock(editor: LexicalEditor, nodeKey: string, words: string): void {
  change(editor, nodeKey, (node) => {
    const paragraphs = words.split(/\n\s*\n/).map((lines) => lines.trim())
    for (const lines of paragraphs.filter(Boolean).reverse()) {
      const paragraph = $createParagraphNode()
      lines.split('\n').forEach((line, place) => {
        if (place > 0) paragraph.append($createLineBreakNode())
        paragraph.append($createTextNode(line.trim()))
      })
      node.insertAfter(paragraph)
    }
    const first = node.getNextSibling()
    if ($isElementNode(first)) first.selectStart()
  })
  editor.getRootElement()?.focus({ preventScroll: true })
}

/** Removes a block; the caret goes to what follows it, or precedes it. */
export function removeBlock(editor: LexicalEditor, nodeKey: string): void {
  change(editor, nodeKey, (node) => {
    const near = node.getNextSibling() ?? node.getPreviousSibling()
    const place = near ?? $createParagraphNode()
    if (!near) node.insertAfter(place)
    node.remove()
    if ($isElementNode(place)) place.selectStart()
    else $chooseNode(place.getKey())
  })
  editor.getRootElement()?.focus({ preventScroll: true })
}

/** Chooses a block as a click does: arrows, Suppr and Entrée then act on it. */
export function chooseBlock(editor: LexicalEditor, nodeKey: string): void {
  editor.update(() => $chooseNode(nodeKey))
  editor.getRootElement()?.focus({ preventScroll: true })
}

/** Returns fields whose rows get ids of their own when they are saved. */
export function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds)
  if (typeof value !== 'object' || value === null) return value
  const { id: _own, ...rest } = value as Record<string, unknown>
  return Object.fromEntries(Object.entries(rest).map(([name, inner]) => [name, withoutIds(inner)]))
}

function $chooseNode(nodeKey: string) {
  const selection = $createNodeSelection()
  selection.add(nodeKey)
  $setSelection(selection)
}

function change(editor: LexicalEditor, nodeKey: string, act: (node: LexicalNode) => unknown) {
  editor.update(
    () => {
      const node = $getNodeByKey(nodeKey)
      if (node) act(node)
    },
    { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
  )
}
