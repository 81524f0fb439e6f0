import { $isBlockNode, $isLinkNode } from '@payloadcms/richtext-lexical/client'
import {
  $getNodeByKey,
  $isTextNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import { $captionOf, $setCaption } from '../../editor/table-caption'
import { $setLanguage } from '../toolbar/language-state'
import { type Match, withText } from './matches'
import { CAPTION } from './passages'

/** Words that were found, and what is written there. */
export interface Replacement {
  match: Match
  /** What comes in their place. */
  words?: string
  /** The new address of the link that they are in. */
  address?: string
  /** The code of the language that they are in. */
  language?: string
}

/** Puts words in place of all that was found, as one step of « Annuler ». The cursor does not move. */
export function replaceMatches(editor: LexicalEditor, matches: Match[], words: string) {
  replaceEach(
    editor,
    matches.map((match) => ({ match, words })),
  )
}

/** Writes what each place is to have, as one step; they are in the order of the text, and none is in another. */
export function replaceEach(editor: LexicalEditor, replacements: Replacement[]) {
  editor.update(
    () => {
      // From the end: what comes before stays where it was found.
      for (const { match, words, address, language } of replacements.toReversed()) {
        if (address !== undefined) $leadTo(match, address)
        if (language !== undefined) $markLanguage(match, language)
        if (words !== undefined) $replace(match, words)
      }
    },
    { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
  )
}

function $replace(match: Match, words: string) {
  if (match.kind === 'field') {
    const node = $getNodeByKey(match.key)
    const { path, start, end } = match
    const change = (text: string) => text.slice(0, start) + words + text.slice(end)
    if ($isBlockNode(node))
      node.setFields(withText(node.getFields(), path, change) as ReturnType<typeof node.getFields>)
    else if (node && path === CAPTION) $setCaption(node, change($captionOf(node)))
    return
  }
  for (const [index, { key, start, end }] of [...match.pieces.entries()].toReversed()) {
    const text = $getNodeByKey(key)
    if (!$isTextNode(text)) continue
    // The first piece has the new words, in its own format.
    const changed = text.spliceText(start, end - start, index === 0 ? words : '')
    if (changed.getTextContent() === '') changed.remove()
  }
}

function $leadTo(match: Match, address: string) {
  for (const { key } of match.kind === 'line' ? match.pieces : []) {
    const link = $getNodeByKey(key)?.getParent()
    if ($isLinkNode(link)) link.setFields({ ...link.getFields(), linkType: 'custom', url: address })
  }
}

function $markLanguage(match: Match, language: string) {
  for (const { key, start, end } of match.kind === 'line' ? match.pieces : []) {
    const text = $getNodeByKey(key)
    if (!$isTextNode(text)) continue
    const cuts = [start, end].filter((cut) => cut > 0 && cut < text.getTextContentSize())
    const parts = cuts.length > 0 ? text.splitText(...cuts) : [text]
    const part = parts[start > 0 ? 1 : 0]
    if (part) $setLanguage(part, language)
  }
}
