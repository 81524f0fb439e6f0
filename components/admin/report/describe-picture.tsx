import { useEffect, useRef } from 'react'
import { renewMedia } from '../blocks-in-text/media'
import { PictureQuestion } from '../editor/picture-question'
import { useAuthor } from '../uploads/use-author'
import { changeReport, reportOf, useFormName } from './form-report'

interface Props {
  picture: string
  /** Called before the remark goes. */
  onDescribed(): void
}

/** Asks what a picture shows, in the remark that it has no description; the remark goes when the library has it. */
export function DescribePicture({ picture, onDescribed }: Props) {
  const name = useFormName()
  const author = useAuthor()
  const question = useRef<HTMLDivElement>(null)
  // The button that asked is gone, and the focus with it.
  useEffect(() => question.current?.querySelector('input')?.focus(), [])
  const keep = () => {
    renewMedia([picture])
    onDescribed()
    changeReport(name, { checks: reportOf(name).checks + 1 })
  }
  return (
    <div ref={question}>
      <PictureQuestion author={author} image={picture} onKept={keep} />
    </div>
  )
}
