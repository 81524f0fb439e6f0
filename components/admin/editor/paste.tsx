'use client'
// Client: handles what is pasted and dropped into the editor.
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import {
  $getSelection,
  COMMAND_PRIORITY_HIGH,
  DROP_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  type PasteCommandType,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect, useState } from 'react'
import { type Pasted, readClipboard, readFiles } from '@/payload/editorial/paste/read-clipboard'
import { textToHtml } from '@/payload/editorial/paste/read-text'
import { understandText } from '@/payload/editorial/paste/understand-text'
import { $pasteVideo } from '../blocks-in-text/paste-video'
import { useAuthor } from '../uploads/use-author'
import { keepDropsInTexts } from './dropped-files'
import { $insertPaste, type Place } from './insert-paste'
import { sendPicture } from './sent-pictures'

/** Paste keeps words and structure, and says in a line what it could not keep: P53. */
export const PasteFeatureClient = createClientFeature<{ inCallout: boolean }>({
  plugins: [{ Component: Paste, position: 'normal' }],
})

function Paste({ clientProps }: { clientProps?: { inCallout?: boolean } }) {
  const [editor] = useLexicalComposerContext()
  const author = useAuthor()
  const [remarks, setRemarks] = useState<string[]>([])
  const inCallout = clientProps?.inCallout === true
  useEffect(() => {
    const insert = (pasted: Pasted, images: File[], place?: Place) => {
      // Those of an earlier paste stay until they are read.
      setRemarks((earlier) => [...new Set([...earlier, ...pasted.remarks])])
      editor.update(
        () => {
          for (const { blockId, picture } of $insertPaste(editor, pasted.parts, place)) {
            void sendPicture(editor, author, blockId, picture, images)
          }
        },
        { tag: PASTE_TAG },
      )
      return true
    }
    const onPaste = (event: PasteCommandType) => {
      const clipboard = 'clipboardData' in event ? event.clipboardData : null
      if (!clipboard || !$getSelection() || isOwn(editor, clipboard)) return false
      if (!inCallout && $pasteVideo(editor, clipboard.getData('text/plain'))) {
        event.preventDefault()
        return true
      }
      const images = [...clipboard.files].filter(isPicture)
      const pasted = readPaste(clipboard, images.length, inCallout)
      if (!pasted) return false
      event.preventDefault()
      return insert(pasted, images)
    }
    const onDrop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0) return false
      event.preventDefault()
      const images = files.filter(isPicture)
      const pasted = readFiles(images.length, files.length - images.length, inCallout)
      return insert(pasted, images, { below: event.clientY })
    }
    return mergeRegister(
      editor.registerCommand(PASTE_COMMAND, onPaste, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(DROP_COMMAND, onDrop, COMMAND_PRIORITY_HIGH),
      keepDropsInTexts(),
    )
  }, [editor, author, inCallout])
  if (remarks.length === 0) return null
  return (
    <div className="sk-paste" role="status">
      <ul>
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
      <button type="button" className="btn btn--style-secondary btn--size-small" onClick={() => setRemarks([])}>
        J’ai lu
      </button>
    </div>
  )
}

/** Null for one line of plain text: Lexical inserts it as it is. */
function readPaste(clipboard: DataTransfer, files: number, inCallout: boolean): Pasted | null {
  const html = clipboard.getData('text/html')
  const text = clipboard.getData('text/plain')
  if (html) return readClipboard(html, { inCallout, files, rtf: clipboard.getData('text/rtf') })
  if (text) {
    const nodes = inCallout ? null : understandText(text)
    if (nodes) return { parts: [{ kind: 'nodes', nodes }], remarks: [] }
    const made = textToHtml(text)
    return made ? readClipboard(made, { inCallout }) : null
  }
  return files > 0 ? readFiles(files, 0, inCallout) : null
}

/** Some computers do not know the type of the photos of phones. */
function isPicture({ name, type }: File): boolean {
  return type.startsWith('image/') || /\.hei[cf]$/i.test(name)
}

/** Copied in an editor like this one: its blocks are kept as they are. */
function isOwn(editor: LexicalEditor, clipboard: DataTransfer): boolean {
  const copied = clipboard.getData('application/x-lexical-editor')
  if (!copied) return false
  try {
    return JSON.parse(copied).namespace === editor._config.namespace
  } catch {
    return false
  }
}
