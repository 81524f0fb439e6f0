import { useEffect, useRef } from 'react'
import { PictureQuestion } from '../editor/picture-question'
import { useAuthor } from '../uploads/use-author'

interface Props {
  picture: string
  /** Called before the remark goes. */
  onDescribed(): void
}

/** Asks what a picture shows, in the remark that it has no description; the remark goes when the library has it. */
export function DescribePicture({ picture, onDescribed }: Props) {
  const author = useAuthor()
  const question = useRef<HTMLDivElement>(null)
  // The button that asked is gone, and the focus with it.
  useEffect(() => question.current?.querySelector('input')?.focus(), [])
  return (
    <div ref={question}>
      <PictureQuestion author={author} image={picture} onKept={onDescribed} />
    </div>
  )
}
