'use client'
// Client: follows what is typed in the editor.
import {
  $createAutoLinkNode,
  $isAutoLinkNode,
  $isLinkNode,
  createClientFeature,
} from '@payloadcms/richtext-lexical/client'
import {
  $isTextNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  TextNode,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { findTypedLink } from '@/payload/editorial/typed-link'

/** Typed addresses become links, in parentheses and between quotation marks too: P60. */
export const AutoLinkFeatureClient = createClientFeature({ plugins: [{ Component: AutoLink, position: 'normal' }] })

function AutoLink() {
  const [editor] = useLexicalComposerContext()
  useEffect(() => registerAutoLink(editor), [editor])
  return null
}

/** Links addresses as they are typed, and again after each change of their words or of those beside them. */
function registerAutoLink(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(TextNode, (text) => {
    const parent = text.getParent()
    if ($isAutoLinkNode(parent)) {
      if (!$isRight(parent)) $unlink(parent)
      return
    }
    if ($isLinkNode(parent) || !text.isSimpleText()) return
    for (const beside of [text.getPreviousSibling(), text.getNextSibling()]) {
      if ($isAutoLinkNode(beside) && !$isRight(beside)) return $unlink(beside)
    }
    $link(text)
  })
}

/** Whether a link is the one that its words and the words around them make. */
function $isRight(link: ElementNode): boolean {
  const words = link.getTextContent()
  const before = wordsOf(link.getPreviousSibling())
  const found = findTypedLink(before + words + wordsOf(link.getNextSibling()), before.length)
  const { url } = ($isAutoLinkNode(link) && link.getFields()) || {}
  return found?.index === before.length && found.text === words && found.url === url
}

function wordsOf(node: LexicalNode | null): string {
  return $isTextNode(node) ? node.getTextContent() : ''
}

function $unlink(link: ElementNode) {
  for (const child of link.getChildren()) link.insertBefore(child)
  link.remove()
}

function $link(text: TextNode) {
  const found = findTypedLink(text.getTextContent())
  if (!found) return
  const end = found.index + found.text.length
  const pieces = text.splitText(...[found.index, end].filter((place) => place > 0 && place < text.getTextContentSize()))
  const piece = pieces[found.index > 0 ? 1 : 0]
  if (!piece) return
  const link = $createAutoLinkNode({ fields: { linkType: 'custom', newTab: false, url: found.url } })
  piece.insertBefore(link)
  // Moved, not copied: the cursor stays in it.
  link.append(piece)
}
