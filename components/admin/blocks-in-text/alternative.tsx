import { useState } from 'react'
import type { MediaOfBlocks } from '@/payload/body-views/media'
import { PictureQuestion } from '../editor/picture-question'
import { useAuthor } from '../uploads/use-author'

/** What is read to who does not see a picture; asked in place while nobody wrote it. */
export function Alternative({ file, question }: { file: MediaOfBlocks; question?: string }) {
  const author = useAuthor()
  const [isKept, setIsKept] = useState(false)
  const id = String(file.id)
  if (!isKept && !file.decorative && !file.alt?.trim())
    return <PictureQuestion author={author} image={id} label={question} onKept={() => setIsKept(true)} />
  return (
    <>
      {isKept && (
        <p role="status" className="sk-block__fact">
          La description est enregistrée dans la médiathèque.
        </p>
      )}
      {file.decorative && <p className="sk-block__fact">Image décorative : rien n’est lu à sa place.</p>}
      {!file.decorative && file.alt && <p className="sk-block__fact">Texte de remplacement : {file.alt}</p>}
    </>
  )
}
