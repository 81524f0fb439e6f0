import {
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRootNode,
  type LexicalEditor,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { $moveOver } from '../editor/move-over'

/**
 * P118: moves the line, list, table or block that the cursor is in above the one before it (-1) or below the next (1), as one
 * step of « Annuler »; of several selected lines, all. Calls back with where it stands then, in French.
 */
export function moveLine(editor: LexicalEditor, direction: -1 | 1, announce: (place: string) => void): void {
  const focused = document.activeElement
  let place = 'C’est le bord du texte.'
  // A command is an update already: what follows this one waits for its end.
  editor.update(
    () => {
      const lines = $currentLines(focused)
      const [first] = lines
      if (!first || !$moveOver(lines, direction)) return
      place = `Déplacé : ${first.getIndexWithinParent() + 1} sur ${first.getParentOrThrow().getChildrenSize()}`
    },
    {
      onUpdate: () => {
        // A field of a block that is moved in the page has lost its focus.
        if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
        focused?.scrollIntoView?.({ block: 'nearest' })
        announce(place)
      },
    },
  )
}

/** The top-level nodes from the one that the selection begins in to its last. */
function $currentLines(focused: Element | null): LexicalNode[] {
  // In a field of a block, the selection is where it was before.
  const inField = focused?.closest('input, textarea, select, button') && $getNearestNodeFromDOMNode(focused)
  const nodes = inField ? [inField] : ($getSelection()?.getNodes() ?? [])
  return [...new Set(nodes.map((node) => node.getTopLevelElement()).filter((node) => node !== null))]
    .filter((node) => !$isRootNode(node))
    .sort((one, other) => one.getIndexWithinParent() - other.getIndexWithinParent())
}
