import { useEffect, useId, useState } from 'react'
import { errorMessage, requestJson } from '../requests'

interface Described {
  alt?: string | null
  decorative?: boolean | null
  mimeType?: string | null
}

/** Asks what a picture shows, when the library does not know. Of a document, nothing is asked. */
export function PictureDescription({ image }: { image: string }) {
  const id = useId()
  const address = `/api/media/${image}`
  const [isAsked, setIsAsked] = useState(false)
  const [alt, setAlt] = useState('')
  const [message, setMessage] = useState('')

  useEffect(() => {
    let isShown = true
    const query = 'depth=0&select[alt]=true&select[decorative]=true&select[mimeType]=true'
    void requestJson<Described>(`${address}?${query}`).then(({ ok, body }) => {
      if (isShown && ok) setIsAsked(!body.alt?.trim() && !body.decorative && body.mimeType !== 'application/pdf')
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
