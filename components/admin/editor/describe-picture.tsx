'use client'
// Client: a part of a block's form.
import { $isBlockNode } from '@payloadcms/richtext-lexical/client'
import { $getNearestNodeFromDOMNode } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useForm, useFormFields } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import { FileLine } from '../uploads/file-line'
import { PictureDescription } from '../uploads/picture-description'
import { note, onSendings, sendingOf } from './sendings'

/** In a figure block: what becomes of a pasted picture, then the question what it shows. */
export function DescribePicture() {
  const [editor] = useLexicalComposerContext()
  const anchor = useRef<HTMLDivElement>(null)
  const image = useFormFields(([fields]) => fields.image?.value)
  const dispatchFields = useFormFields(([, dispatch]) => dispatch)
  const { setModified } = useForm()
  const currentBlock = useCallback(
    () =>
      editor.getEditorState().read(
        () => {
          const node = anchor.current && $getNearestNodeFromDOMNode(anchor.current)
          return $isBlockNode(node) ? String(node.getFields().id) : ''
        },
        { editor },
      ),
    [editor],
  )
  const currentSending = useCallback(() => sendingOf(currentBlock()), [currentBlock])
  const sending = useSyncExternalStore(onSendings, currentSending, () => undefined)
  useEffect(() => {
    // A picture that was chosen meanwhile stays.
    if (sending && image) return note(currentBlock(), undefined)
    if (sending?.kind !== 'arrived') return
    dispatchFields({ type: 'UPDATE', path: 'image', value: sending.image })
    setModified(true)
    sending.done()
  }, [sending, image, currentBlock, dispatchFields, setModified])
  return (
    <div ref={anchor} className="sk-picture">
      {sending && sending.kind !== 'arrived' && <FileLine sending={sending} />}
      {!sending && !image && (
        <p className="sk-picture__none">
          Ce bloc n’a pas d’image : choisissez-en une ci-dessus. Si vous l’aviez collée ou déposée, son envoi n’a pas
          abouti : collez-la ou déposez-la de nouveau.
        </p>
      )}
      {typeof image === 'string' && <PictureDescription key={image} image={image} />}
    </div>
  )
}
