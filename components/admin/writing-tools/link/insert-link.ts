import { $getRoot, $getSelection, $isRangeSelection, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { applyLink, type LinkPlace, type LinkTarget, readLinkPlace } from './apply-link'

/**
 * Makes a link of the words that are selected in a text; without any, writes the title of its target where the cursor is,
 * or at the end of a text in which nobody was yet.
 */
export function insertLink(editor: LexicalEditor, target: LinkTarget): void {
  const place = placeOf(editor)
  if (place) applyLink(editor, place, target)
}

function placeOf(editor: LexicalEditor): LinkPlace | null {
  const selected = editor.read(() => {
    const selection = $getSelection()
    return $isRangeSelection(selection) ? selection.clone() : null
  })
  if (selected && !selected.isCollapsed()) return readLinkPlace(editor)
  let selection = selected
  if (!selection) {
    editor.update(
      () => {
        selection = $getRoot().selectEnd().clone()
      },
      { discrete: true },
    )
  }
  return selection && { selection, words: '', link: null }
}
