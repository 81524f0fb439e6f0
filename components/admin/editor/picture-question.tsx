import { useId, useState } from 'react'
import { renewMedia } from '../blocks-in-text/media'
import { errorMessage, requestJson } from '../requests'
import { announceDescribed } from './described-pictures'

interface PictureQuestionProps {
  /** The id of the picture. */
  image: string
  /** The account that the form was opened with. */
  author: string
  label?: string
  onKept(): void
}

/** Asks what a picture shows, and writes the answer into the library. */
export function PictureQuestion({ image, author, label = 'Que montre cette image ?', onKept }: PictureQuestionProps) {
  const id = useId()
  const [alt, setAlt] = useState('')
  const [message, setMessage] = useState('')

  async function keep(described: { alt: string } | { decorative: true }) {
    const { ok, body } = await requestJson(`/api/media/${image}?depth=0`, {
      method: 'PATCH',
      body: described,
      headers: { 'x-written-by': author },
    })
    if (!ok) return setMessage(errorMessage(body))
    renewMedia([image])
    announceDescribed()
    onKept()
  }

  return (
    <div className="sk-picture__question">
      <label htmlFor={id}>{label}</label>
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
        // Before the block around it, which keeps its keys from the text.
        onKeyDownCapture={(event) => {
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
