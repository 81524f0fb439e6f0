'use client'
// Client: listens to the editor's paste.
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { $getSelection, $insertNodes, COMMAND_PRIORITY_HIGH, PASTE_COMMAND } from '@payloadcms/richtext-lexical/lexical'
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { needsRepair, toEditorHtml } from '@/payload/editorial/word-paste'

/** Text pasted from Word arrives as structure: Lexical alone leaves its lists as paragraphs with signs. */
export const WordPasteFeatureClient = createClientFeature({
  plugins: [{ Component: WordPaste, position: 'normal' }],
})

function WordPaste() {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const html = event instanceof ClipboardEvent ? event.clipboardData?.getData('text/html') : undefined
          if (!html || !$getSelection() || !needsRepair(html)) return false
          event.preventDefault()
          const parsed = new DOMParser().parseFromString(toEditorHtml(html), 'text/html')
          $insertNodes($generateNodesFromDOM(editor, parsed))
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor],
  )
  return null
}
