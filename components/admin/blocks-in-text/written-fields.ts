import { $isBlockNode } from '@payloadcms/richtext-lexical/client'
import {
  $getNodeByKey,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  SKIP_DOM_SELECTION_TAG,
} from '@payloadcms/richtext-lexical/lexical'

/** The fields of a block as its node holds them; anything may be missing in a draft. */
export interface BlockFields extends Record<string, unknown> {
  id: string
  blockType: string
}

/** Milliseconds within which two writes of the same words are one step of « Annuler ». */
const ONE_STEP = 1000

const lastWrites = new WeakMap<LexicalEditor, { words: string; at: number }>()

/**
 * Writes a block's fields, undone by one « Annuler » with what was written in the same words (`words` names them: a
 * block and a field) just before.
 */
export function writeFields(
  editor: LexicalEditor,
  nodeKey: string,
  words: string,
  change: (fields: BlockFields) => BlockFields,
): void {
  writeNode(editor, nodeKey, words, (node) => {
    if ($isBlockNode(node)) node.setFields(change(node.getFields() as BlockFields) as never, true)
  })
}

/** Changes a node of the text, as one step of « Annuler » with the last change of the same words. */
export function writeNode(
  editor: LexicalEditor,
  nodeKey: string,
  words: string,
  change: (node: LexicalNode) => void,
): void {
  const last = lastWrites.get(editor)
  const isContinued = last?.words === words && Date.now() - last.at < ONE_STEP
  lastWrites.set(editor, { words, at: Date.now() })
  editor.update(
    () => {
      const node = $getNodeByKey(nodeKey)
      if (node) change(node)
    },
    { discrete: true, tag: [isContinued ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
  )
  if (isContinued) notifyForm(editor, nodeKey)
}

/** The form does not hear of what is merged into the history: this change of nothing makes it read the text. */
export function notifyForm(editor: LexicalEditor, nodeKey: string) {
  editor.update(() => $getNodeByKey(nodeKey)?.markDirty(), {
    discrete: true,
    tag: [HISTORIC_TAG, SKIP_DOM_SELECTION_TAG],
  })
}
