/** The caption of a picture, then its credit; nothing when it has neither. Lives in a `figure`. */
export function PictureCaption({ caption, credit }: PictureCaptionProps) {
  if (!caption && !credit) return null
  return (
    <figcaption>
      {caption}
      {caption && credit && ' '}
      {credit && <cite>{credit}</cite>}
    </figcaption>
  )
}

interface PictureCaptionProps {
  caption?: string
  credit?: string
}
