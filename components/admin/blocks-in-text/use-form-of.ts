import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { type RefObject, useEffect, useState } from 'react'
import { useIsSending } from '../uploads/use-sending'
import { type OpenBlock, openBlock, useOpenBlock } from './open-block'

/** Milliseconds in which a form writes the picture that arrived into the text. */
const WRITTEN = 1000

/**
 * Returns what the form of a block is open for. A form that is closed while it sends a picture stays until the picture is
 * in the text, and is open again when it could not be sent: `isClosing` meanwhile.
 */
export function useFormOf(editor: LexicalEditor, nodeKey: string, frame: RefObject<HTMLElement | null>) {
  const open = useOpenBlock(editor, nodeKey)
  const isSending = useIsSending()
  const [kept, setKept] = useState<OpenBlock | null>(null)
  useEffect(() => {
    if (open && isSending) setKept(open)
    if (!kept || isSending) return
    const close = setTimeout(() => {
      if (!open && frame.current?.querySelector('.sk-block__form .sk-file')) openBlock(editor, kept)
      setKept(null)
    }, WRITTEN)
    return () => clearTimeout(close)
  }, [editor, frame, isSending, kept, open])
  return { open: open ?? kept, isClosing: !open && kept !== null }
}
