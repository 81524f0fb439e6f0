import { $createLinkNode, $isLinkNode, type LinkNode, TOGGLE_LINK_COMMAND } from '@payloadcms/richtext-lexical/client'
import {
  $createTextNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from '@payloadcms/richtext-lexical/lexical'
import type { FoundDocument } from '@/collections/document-search/find-documents'
import { UNTITLED } from '@/payload/editorial/untitled'
import { wordAt } from './word-at'

export type LinkFields = ReturnType<LinkNode['getFields']>

/** What a link is asked for: the words that are selected, those of a link that is there, or none yet. */
export interface LinkPlace {
  selection: RangeSelection
  words: string
  /** The key of the link that is changed, and its address when it leads away. */
  link: { key: string; url: string | null } | null
}

/** Where a link may lead: to a document of this site, or to an address. */
export type LinkTarget = FoundDocument | { url: string }

/** Returns the place of a link, of the word at the cursor when nothing is selected; null where none can be. */
export function readLinkPlace(editor: LexicalEditor): LinkPlace | null {
  return editor.read(() => {
    const selected = $getSelection()
    if (!$isRangeSelection(selected)) return null
    const selection = selected.clone()
    const link = $linkAt(selection)
    if (link) {
      const { linkType, url } = link.getFields()
      const away = linkType === 'custom' && url ? url : null
      return { selection, words: link.getTextContent(), link: { key: link.getKey(), url: away } }
    }
    if (selection.isCollapsed()) $selectWord(selection)
    return { selection, words: selection.getTextContent(), link: null }
  })
}

/** P123: a change that comes with the focus alone is not told to the form, and would not be saved. */
const TOLD = { tag: 'sk-link' }

/** Makes a link of the words, or changes the one that is there; without words, those of the link are its target's title. */
export function applyLink(editor: LexicalEditor, place: LinkPlace, target: LinkTarget) {
  const fields = fieldsOf(target)
  editor.focus()
  editor.update(() => {
    const there = place.link && $linkOf(editor, place.link.key)
    if (there) {
      // A link that was made of a typed address is one of these now, which its words do not undo.
      const link = there.getType() === 'link' ? there : there.replace($createLinkNode({ fields }), true)
      if ($isLinkNode(link)) link.setFields(fields)
      link.selectEnd()
      return
    }
    if (!place.selection.isCollapsed()) {
      $linkWords(editor, place.selection, fields)
      return
    }
    const selection = place.selection.clone()
    $setSelection(selection)
    const words = 'url' in target ? target.url : (target.title ?? UNTITLED)
    const link = $createLinkNode({ fields })
    link.append($createTextNode(words))
    selection.insertNodes([link])
    link.selectEnd()
  }, TOLD)
}

/** Makes links of these words, one in each paragraph, and returns them. What is typed next stands after, not in their place. */
export function $linkWords(editor: LexicalEditor, words: RangeSelection, fields: LinkFields): LinkNode[] {
  const selection = words.clone()
  $setSelection(selection)
  editor.dispatchCommand(TOGGLE_LINK_COMMAND, { fields, selectedNodes: selection.getNodes(), text: null } as never)
  const linked = $getSelection()
  if (!$isRangeSelection(linked)) return []
  const links = $linksOf(linked).filter((link) => link?.getFields().url === fields.url)
  const { key, offset, type } = linked.isBackward() ? linked.anchor : linked.focus
  linked.anchor.set(key, offset, type)
  linked.focus.set(key, offset, type)
  return links.filter((link) => link !== null)
}

/** Takes the link away, and leaves its words. */
export function removeLink(editor: LexicalEditor, { link }: LinkPlace) {
  editor.focus()
  editor.update(() => {
    const node = link && $linkOf(editor, link.key)
    if (!node) return
    node.selectEnd()
    for (const child of node.getChildren()) node.insertBefore(child)
    node.remove()
  }, TOLD)
}

export function fieldsOf(target: LinkTarget): LinkFields {
  if ('url' in target) return { linkType: 'custom', newTab: false, url: target.url, doc: null }
  return { linkType: 'internal', newTab: false, doc: { relationTo: target.collection, value: target.id } }
}

function $linkAt(selection: RangeSelection): LinkNode | null {
  const links = $linksOf(selection)
  const [link] = links
  return links.length === 1 && link ? link : null
}

/** The links that a selection touches; null for what is in none. */
function $linksOf(selection: RangeSelection): (LinkNode | null)[] {
  const linkOf = (node: LexicalNode) =>
    $findMatchingParent(node, (one: LexicalNode) => $isLinkNode(one)) as LinkNode | null
  return [...new Set(selection.getNodes().map(linkOf))]
}

function $linkOf(editor: LexicalEditor, key: string): LinkNode | null {
  const node = editor.getEditorState()._nodeMap.get(key)?.getLatest()
  return $isLinkNode(node) && node.isAttached() ? node : null
}

function $selectWord(selection: RangeSelection) {
  const { anchor } = selection
  const node = anchor.getNode()
  if (!$isTextNode(node)) return
  const word = wordAt(node.getTextContent(), anchor.offset)
  if (word) selection.setTextNodeRange(node, word.start, node, word.end)
}
