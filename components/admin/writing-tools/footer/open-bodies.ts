'use client'
// Client: keeps the editors that are open in this window.
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEditDepth } from '@payloadcms/ui'
import { useEffect, useSyncExternalStore } from 'react'

/** Tells the line at the foot of a form the editor of its text. */
export const BodyEditorFeatureClient = createClientFeature({ plugins: [{ Component: BodyEditor, position: 'normal' }] })

/** By how deep their form is: a form in a drawer is deeper than the one that opened it. */
const bodies = new Map<number, LexicalEditor>()
const listeners = new Set<() => void>()

function BodyEditor() {
  const [editor] = useLexicalComposerContext()
  const depth = useEditDepth()
  useEffect(() => {
    bodies.set(depth, editor)
    notify()
    return () => {
      if (bodies.get(depth) === editor) bodies.delete(depth)
      notify()
    }
  }, [editor, depth])
  return null
}

/** Returns the editor of the text of the form in which this is called, once it is open. */
export function useBodyEditor(): LexicalEditor | undefined {
  const depth = useEditDepth()
  return useSyncExternalStore(
    onBodies,
    () => bodies.get(depth),
    () => undefined,
  )
}

function onBodies(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function notify() {
  for (const listener of listeners) listener()
}
