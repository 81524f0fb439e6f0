import { $isBlockNode } from '@payloadcms/richtext-lexical/client'
import {
  $getNodeByKey,
  $isTextNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import { $captionOf, $setCaption } from '../../editor/table-caption'
import { type Match, withText } from './matches'
import { CAPTION } from './passages'

/** Words that were found, and those that come in their place. */
export interface Replacement {
  match: Match
  words: string
}

/** Puts words in place of all that was found, as one step of « Annuler ». The cursor does not move. */
export function replaceMatches(editor: LexicalEditor, matches: Match[], words: string) {
  replaceEach(
    editor,
    matches.map((match) => ({ match, words })),
  )
}

/** The same, with words of its own for each place; they are in the order of the text, and none is in another. */
export function replaceEach(editor: LexicalEditor, replacements: Replacement[]) {
  editor.update(
    () => {
      // From the end: what comes before stays where it was found.
      for (const { match, words } of replacements.toReversed()) $replace(match, words)
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
