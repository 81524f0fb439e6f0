import { $createBlockNode, $isBlockNode, BlockNode, INSERT_BLOCK_COMMAND } from '@payloadcms/richtext-lexical/client'
import {
  $getPreviousSelection,
  $getRoot,
  $getSelection,
  $isNodeSelection,
  COMMAND_PRIORITY_HIGH,
  type LexicalEditor,
  mergeRegister,
} from '@payloadcms/richtext-lexical/lexical'
import { enterSoon } from './enter-block'

/**
 * P112: goes into a block that somebody adds by the « / » menu or the toolbar; not into those of a paste, of another person's
 * text or of « Annuler ». Added while a block is chosen, it stands after that one, where Payload adds nothing. Returns a
 * function that ends this.
 */
export function enterInserted(editor: LexicalEditor): () => void {
  let isInserting = false
  return mergeRegister(
    editor.registerCommand(
      INSERT_BLOCK_COMMAND,
      (fields) => {
        isInserting = true
        // The block is made in this task or the next microtask.
        setTimeout(() => {
          isInserting = false
        })
        const selection = $getSelection() ?? $getPreviousSelection()
        if (!selection) $getRoot().selectEnd()
        const chosen = $isNodeSelection(selection) ? selection.getNodes().find($isBlockNode) : undefined
        chosen?.insertAfter($createBlockNode(fields as never))
        return chosen !== undefined
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerMutationListener(
      BlockNode,
      (mutations) => {
        const made = [...mutations].find(([, mutation]) => mutation === 'created')
        if (isInserting && made) enterSoon(editor, made[0])
      },
      { skipInitialization: true },
    ),
  )
}
