'use client'
// Client: a feature of the editor.
import { LinkFeatureClient as Original } from '@payloadcms/richtext-lexical/client'
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_EDITOR,
  createCommand,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useCallback, useEffect, useRef, useState } from 'react'
import { extendedFeature } from '../../editor/extended-feature'
import { placeOver } from '../form-place'
import { applyLink, type LinkPlace, type LinkTarget, readLinkPlace, removeLink } from './apply-link'
import { LinkSearch } from './link-search'
import { pasteOwnAddress } from './paste-own-address'

/** Opens « Lien » on the selected words, or on the word at the cursor. */
export const OPEN_LINK_COMMAND: LexicalCommand<void> = createCommand('OPEN_LINK_COMMAND')

/**
 * P108: the link of a text is searched for by title. Payload's drawer, which its small window over a link still opens, asks
 * for the kind of link first, and then for a document in a list of all.
 */
export const LinkFeatureClient = extendedFeature(Original, {
  Component: Links,
  menus: ['toolbarFixed', 'toolbarInline'],
  entry: {
    isEnabled: () => $isRangeSelection($getSelection()),
    onSelect: ({ editor }: { editor: LexicalEditor }) => editor.dispatchCommand(OPEN_LINK_COMMAND, undefined),
  },
})

function Links() {
  const [editor] = useLexicalComposerContext()
  const [place, setPlace] = useState<LinkPlace | null>(null)
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          OPEN_LINK_COMMAND,
          () => {
            // After the update that a tool is chosen in.
            setTimeout(() => setPlace(readLinkPlace(editor)))
            return true
          },
          COMMAND_PRIORITY_EDITOR,
        ),
        editor.registerCommand(PASTE_COMMAND, (event) => pasteOwnAddress(editor, event), COMMAND_PRIORITY_CRITICAL),
      ),
    [editor],
  )
  // Once the dialogue is gone: while it is there, nothing behind it takes the focus.
  const afterwards = useRef<(() => void) | null>(null)
  useEffect(() => {
    if (place) return
    afterwards.current?.()
    afterwards.current = null
  }, [place])
  const leave = useCallback((act: () => void) => {
    afterwards.current = act
    setPlace(null)
  }, [])
  const choose = useCallback(
    (target: LinkTarget) => {
      if (place) leave(() => applyLink(editor, place, target))
    },
    [editor, leave, place],
  )
  if (!place) return null
  return (
    <LinkSearch
      place={place}
      over={placeOver(editor.getRootElement())}
      onChoose={choose}
      onRemove={() => leave(() => removeLink(editor, place))}
      onClose={() => leave(() => editor.focus())}
    />
  )
}
