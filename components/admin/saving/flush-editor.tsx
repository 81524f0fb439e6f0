'use client'
// Client: listens to the editor's updates.
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLayoutEffect } from 'react'
import { doIdleWorkAtOnce } from './idle-work'

/** P43: puts edits of a rich text into the form immediately, so that a publication right after has them. */
export const FlushEditorFeatureClient = createClientFeature({
  // First of all: the listener that updates the form must register after it.
  plugins: [{ Component: FlushEditor, position: 'aboveContainer' }],
})

function FlushEditor() {
  const [editor] = useLexicalComposerContext()
  useLayoutEffect(() => doIdleWorkAtOnce(editor), [editor])
  return null
}
