import { useEffect, useState } from 'react'
import { PictureQuestion } from '../editor/picture-question'
import { requestJson } from '../requests'
import { useAuthor } from './use-author'

interface Described {
  alt?: string | null
  decorative?: boolean | null
  mimeType?: string | null
}

/** Asks what a picture shows, when the library does not know. Of a document, nothing is asked. */
export function PictureDescription({ image }: { image: string }) {
  const author = useAuthor()
  const [isAsked, setIsAsked] = useState(false)
  const [isKept, setIsKept] = useState(false)

  useEffect(() => {
    let isShown = true
    const query = 'depth=0&select[alt]=true&select[decorative]=true&select[mimeType]=true'
    void requestJson<Described>(`/api/media/${image}?${query}`).then(({ ok, body }) => {
      if (isShown && ok) setIsAsked(!body.alt?.trim() && !body.decorative && body.mimeType !== 'application/pdf')
    })
    return () => {
      isShown = false
    }
  }, [image])

  if (isKept) return <p role="status">La description est enregistrée dans la médiathèque.</p>
  return isAsked && <PictureQuestion author={author} image={image} onKept={() => setIsKept(true)} />
}
