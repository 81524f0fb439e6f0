import { $isBlockNode } from '@payloadcms/richtext-lexical/client'
import {
  $getNodeByKey,
  $isTextNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import { type Match, withText } from './matches'

/** Puts words in place of all that was found, as one step of « Annuler ». The cursor does not move. */
export function replaceMatches(editor: LexicalEditor, matches: Match[], words: string) {
  editor.update(
    () => {
      // From the end: what comes before stays where it was found.
      for (const match of matches.toReversed()) $replace(match, words)
    },
    { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
  )
}

function $replace(match: Match, words: string) {
  if (match.kind === 'field') {
    const block = $getNodeByKey(match.key)
    if (!$isBlockNode(block)) return
    const { path, start, end } = match
    const replaced = withText(block.getFields(), path, (text) => text.slice(0, start) + words + text.slice(end))
    block.setFields(replaced as ReturnType<typeof block.getFields>)
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
