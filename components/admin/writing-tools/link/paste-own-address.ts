import { $createLinkNode, $isLinkNode, type LinkNode } from '@payloadcms/richtext-lexical/client'
import {
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
  type PasteCommandType,
  type RangeSelection,
} from '@payloadcms/richtext-lexical/lexical'
import type { FoundDocument } from '@/collections/document-search/find-documents'
import { documentAddress } from '@/payload/publication/addresses'
import { documentAt } from '../../document-search/use-documents'
import { $linkWords, fieldsOf, type LinkFields } from './apply-link'
import { ownAddress } from './typed-address'

/**
 * Makes a link to the article or page whose address of this site is pasted alone: on the selected words, else under its
 * title. Until the site says what is there, it is a link to that address.
 */
export function pasteOwnAddress(editor: LexicalEditor, event: PasteCommandType): boolean {
  const pasted = 'clipboardData' in event ? (event.clipboardData?.getData('text/plain').trim() ?? '') : ''
  const address = /^https?:\/\/\S+$/i.test(pasted) ? ownAddress(pasted, location.origin) : null
  const place = address && documentAddress(address.pathname)
  const selection = $getSelection()
  if (!place || !['articles', 'pages'].includes(place.collection) || !$isRangeSelection(selection)) return false
  event.preventDefault()
  const fields = fieldsOf({ url: pasted })
  const links = selection.isCollapsed()
    ? [$insertLink(selection, pasted, fields)]
    : $linkWords(editor, selection, fields)
  const keys = links.map((link) => link.getKey())
  void documentAt(address).then((document) => {
    if (document) for (const key of keys) nameLink(editor, key, document, pasted)
  })
  return true
}

function $insertLink(selection: RangeSelection, words: string, fields: LinkFields): LinkNode {
  const link = $createLinkNode({ fields })
  link.append($createTextNode(words))
  selection.insertNodes([link])
  link.selectEnd()
  return link
}

/** The cursor may be elsewhere by now: it stays there. */
function nameLink(editor: LexicalEditor, key: string, document: FoundDocument, pasted: string) {
  editor.update(() => {
    const link = $getNodeByKey(key)
    if (!$isLinkNode(link)) return
    link.setFields(fieldsOf(document))
    const text = link.getFirstChild()
    // Somebody may have written in it meanwhile.
    if (document.title && text && link.getTextContent() === pasted) {
      const named = $createTextNode(document.title)
      const isHere = $getSelection()
        ?.getNodes()
        .some((node) => node.is(text))
      text.replace(named)
      if (isHere) named.selectEnd()
    }
  })
}
