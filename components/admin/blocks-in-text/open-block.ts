import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useCallback, useSyncExternalStore } from 'react'

/** The block whose form is shown: one at most in each editor. */
export interface OpenBlock {
  nodeKey: string
  /** The field to go to, such as `items.0.value`; the first one otherwise. */
  path?: string
}

const open = new WeakMap<LexicalEditor, OpenBlock>()
const listeners = new Set<() => void>()

/** Shows the form of a block in place of its drawing, or none. */
export function openBlock(editor: LexicalEditor, block: OpenBlock | null): void {
  if (block) open.set(editor, block)
  else open.delete(editor)
  for (const listener of listeners) listener()
}

/** Returns the block that is open in this editor, when it is this one. */
export function useOpenBlock(editor: LexicalEditor, nodeKey: string): OpenBlock | null {
  const read = useCallback(() => {
    const block = open.get(editor)
    return block?.nodeKey === nodeKey ? block : null
  }, [editor, nodeKey])
  return useSyncExternalStore(subscribe, read, () => null)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
