'use client'
// Client: a part of a block's form.
import { $isBlockNode } from '@payloadcms/richtext-lexical/client'
import { $getNearestNodeFromDOMNode } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useForm, useFormFields } from '@payloadcms/ui'
import { useCallback, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { errorMessage, requestJson } from '../requests'
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
      {sending?.kind === 'sending' && <p role="status">L’image est envoyée à la médiathèque…</p>}
      {sending?.kind === 'refused' && (
        <p role="alert">
          <span>L’image collée n’a pas été envoyée. {sending.reason}</span>
          <button type="button" className="btn btn--style-secondary btn--size-small" onClick={sending.retry}>
            Réessayer
          </button>
        </p>
      )}
      {!sending && !image && (
        <p>
          Ce bloc n’a pas d’image : choisissez-en une ci-dessus. Si vous l’aviez collée ou déposée, son envoi n’a pas
          abouti : collez-la ou déposez-la de nouveau.
        </p>
      )}
      {typeof image === 'string' && <Description key={image} image={image} />}
    </div>
  )
}

interface Described {
  alt?: string | null
  decorative?: boolean | null
}

/** Asks what a picture shows, when the library does not know. */
function Description({ image }: { image: string }) {
  const id = useId()
  const address = `/api/media/${image}`
  const [isAsked, setIsAsked] = useState(false)
  const [alt, setAlt] = useState('')
  const [message, setMessage] = useState('')

  useEffect(() => {
    let isShown = true
    void requestJson<Described>(`${address}?depth=0&select[alt]=true&select[decorative]=true`).then(({ ok, body }) => {
      if (isShown && ok) setIsAsked(!body.alt?.trim() && !body.decorative)
    })
    return () => {
      isShown = false
    }
  }, [address])

  async function keep(described: Described) {
    const { ok, body } = await requestJson(`${address}?depth=0`, { method: 'PATCH', body: described })
    setMessage(ok ? 'La description est enregistrée dans la médiathèque.' : errorMessage(body))
    if (ok) setIsAsked(false)
  }

  if (!isAsked) return message && <p role="status">{message}</p>
  return (
    <div className="sk-picture__question">
      <label htmlFor={id}>Que montre cette image ?</label>
      <p id={`${id}-help`}>
        Sa description est lue à qui ne la voit pas : « Deux personnes marchent dans un couloir clair. » Il la faut pour
        publier.
      </p>
      <input
        id={id}
        type="text"
        value={alt}
        aria-describedby={`${id}-help`}
        onChange={(event) => setAlt(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault()
          if (event.key === 'Enter' && alt.trim()) void keep({ alt })
        }}
      />
      <div className="sk-picture__actions">
        <button
          type="button"
          className="btn btn--style-primary btn--size-small"
          disabled={!alt.trim()}
          onClick={() => void keep({ alt })}
        >
          Enregistrer la description
        </button>
        <button
          type="button"
          className="btn btn--style-secondary btn--size-small"
          onClick={() => void keep({ decorative: true })}
        >
          Elle n’apporte aucune information
        </button>
      </div>
      {message && <p role="alert">{message}</p>}
    </div>
  )
}
