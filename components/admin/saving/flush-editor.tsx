'use client'
// Client: listens to the editor's updates.
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLayoutEffect } from 'react'
import { scheduleIdleWork } from './idle-work'
import { followTyping, typingPause } from './typing-events'

/**
 * P43: puts edits of a rich text into the form at a pause of typing, and immediately when anything may leave, so that a
 * publication right after has them.
 */
export const FlushEditorFeatureClient = createClientFeature({
  // First of all: the listener that updates the form must register after it.
  plugins: [{ Component: FlushEditor, position: 'aboveContainer' }],
})

function FlushEditor() {
  const [editor] = useLexicalComposerContext()
  useLayoutEffect(() => {
    followTyping()
    let isOpen = true
    const stop = scheduleIdleWork(editor, (key, work) => typingPause.run(key, () => isOpen && work()))
    return () => {
      // An editor goes away with its words once another document is in the form: it must not put them back.
      isOpen = false
      stop()
    }
  }, [editor])
  return null
}
