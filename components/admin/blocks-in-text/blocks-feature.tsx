'use client'
// Client: listens to the editor.
import { $isBlockNode, createClientFeature } from '@payloadcms/richtext-lexical/client'
import {
  $getSelection,
  $isNodeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  REDO_COMMAND,
  UNDO_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { moveBlock } from './block-moves'
import { useNotedRefusals } from './block-refusals'
import { enterSoon } from './enter-block'
import { enterInserted } from './enter-inserted'
import { moveOf } from './move-keys'
import { openBlock } from './open-block'

/** What the keyboard and the « / » menu do with the blocks of a text (P110). */
export const BlocksInTextFeatureClient = createClientFeature({
  plugins: [{ Component: BlocksInText, position: 'normal' }],
})

function BlocksInText() {
  const [editor] = useLexicalComposerContext()
  useNotedRefusals()
  useEffect(() => {
    const close = () => {
      openBlock(editor, null)
      return false
    }
    const onPress = (event: Event) => closeOutside(editor, event)
    return mergeRegister(
      editor.registerCommand(KEY_ENTER_COMMAND, (event) => $enterChosenBlock(editor, event), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_TAB_COMMAND, (event) => $goToActions(editor, event), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_DOWN_COMMAND, (event) => $moveChosenBlock(editor, event), COMMAND_PRIORITY_HIGH),
      // The form of a block would put back what is undone in it.
      editor.registerCommand(UNDO_COMMAND, close, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(REDO_COMMAND, close, COMMAND_PRIORITY_CRITICAL),
      enterInserted(editor),
      editor.registerRootListener((root, former) => {
        former?.removeEventListener('pointerdown', onPress)
        root?.addEventListener('pointerdown', onPress)
      }),
      () => openBlock(editor, null),
    )
  }, [editor])
  return null
}

function $enterChosenBlock(editor: LexicalEditor, event: KeyboardEvent | null): boolean {
  const nodeKey = $chosenBlock(event)
  if (!nodeKey) return false
  event?.preventDefault()
  enterSoon(editor, nodeKey)
  return true
}

/** Tab from a chosen block leads to its own actions, not to those of the first block of the text. */
function $goToActions(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const nodeKey = $chosenBlock(event)
  if (!nodeKey || event.shiftKey) return false
  event.preventDefault()
  editor.getElementByKey(nodeKey)?.querySelector<HTMLElement>('.sk-block__header button')?.focus()
  return true
}

function $moveChosenBlock(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const to = moveOf(event)
  const nodeKey = to && $chosenBlock(event)
  if (!to || !nodeKey) return false
  event.preventDefault()
  setTimeout(() => {
    moveBlock(editor, nodeKey, to)
    editor.getElementByKey(nodeKey)?.scrollIntoView({ block: 'nearest' })
  })
  return true
}

/** Returns the key of the block that is chosen as a whole; null while the keys are those of a field in it. */
function $chosenBlock(event: KeyboardEvent | null): string | null {
  if (event?.target instanceof Element && event.target.closest('.sk-block')) return null
  const selection = $getSelection()
  const [node, ...others] = $isNodeSelection(selection) ? selection.getNodes() : []
  return others.length === 0 && $isBlockNode(node) ? node.getKey() : null
}

/** A press in the text around the open block closes it. */
function closeOutside(editor: LexicalEditor, { target }: Event) {
  if (target instanceof Element && !target.closest('.sk-block')) openBlock(editor, null)
}
