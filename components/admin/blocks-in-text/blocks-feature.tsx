'use client'
// Client: listens to the editor.
import { $isBlockNode, BlockNode, createClientFeature } from '@payloadcms/richtext-lexical/client'
import {
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  HISTORIC_TAG,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_TAG,
  REDO_COMMAND,
  UNDO_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { DUPLICATE_TAG } from './block-moves'
import { useNotedRefusals } from './block-refusals'
import { fieldsOf, goToFirst } from './field-of-block'
import { openBlock } from './open-block'

/** What the keyboard and the « / » menu do with the blocks of a text (P105). */
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
    return mergeRegister(
      editor.registerCommand(KEY_ENTER_COMMAND, (event) => $enterChosenBlock(editor, event), COMMAND_PRIORITY_HIGH),
      // The form of a block would put back what is undone in it.
      editor.registerCommand(UNDO_COMMAND, close, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(REDO_COMMAND, close, COMMAND_PRIORITY_CRITICAL),
      editor.registerMutationListener(
        BlockNode,
        (mutations, { updateTags }) => {
          if ([HISTORIC_TAG, PASTE_TAG, DUPLICATE_TAG].some((tag) => updateTags.has(tag))) return
          const made = [...mutations].filter(([, mutation]) => mutation === 'created')
          // One: several are a text that is put in whole.
          if (made.length === 1 && made[0]) enterSoon(editor, made[0][0])
        },
        { skipInitialization: true },
      ),
      editor.registerRootListener((root, former) => {
        const onPress = (event: Event) => closeOutside(editor, event)
        former?.removeEventListener('pointerdown', onPress)
        root?.addEventListener('pointerdown', onPress)
      }),
      () => openBlock(editor, null),
    )
  }, [editor])
  return null
}

function $enterChosenBlock(editor: LexicalEditor, event: KeyboardEvent | null): boolean {
  const selection = $getSelection()
  const node = $isNodeSelection(selection) ? selection.getNodes()[0] : null
  if (!$isBlockNode(node)) return false
  event?.preventDefault()
  enterSoon(editor, node.getKey())
  return true
}

/** Into the words of a block, once it is drawn; into its form when it has none to type in place. */
function enterSoon(editor: LexicalEditor, nodeKey: string) {
  // Not while the editor updates: a focus there is taken back.
  setTimeout(() => {
    const isThere = editor.getEditorState().read(() => $getNodeByKey(nodeKey) !== null)
    if (!isThere) return
    const frame = editor.getElementByKey(nodeKey)
    const isEmptyPicture = frame?.querySelector('.sk-block__empty')
    if (!frame || isEmptyPicture || !goToFirst(fieldsOf(frame))) openBlock(editor, { nodeKey })
  })
}

/** A press in the text around the open block closes it. */
function closeOutside(editor: LexicalEditor, { target }: Event) {
  if (target instanceof Element && !target.closest('.sk-block')) openBlock(editor, null)
}
