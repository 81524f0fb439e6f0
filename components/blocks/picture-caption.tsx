/** What a picture shows, then who made it; nothing when neither is known. Lives in a `figure`. */
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
