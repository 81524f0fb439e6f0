import type { PictureView } from '@/payload/queries/views'

import styles from './picture.module.css'

/** A picture of the site with its sizes, in AVIF where the browser reads it, and its focal point; loaded when near unless `priority`. */
export function Picture({ picture, className = '', sizes, priority = false }: PictureProps) {
  const [focusX, focusY] = focalQuarters(picture.focus)
  const image = (
    // biome-ignore lint/performance/noImgElement: Payload makes the sizes, and N10.
    <img
      className={`${styles.picture} ${className}`}
      data-focus-x={focusX}
      data-focus-y={focusY}
      data-upright={isUpright(picture) || undefined}
      src={picture.src}
      srcSet={picture.srcSet}
      sizes={picture.srcSet && sizes}
      width={picture.width}
      height={picture.height}
      alt={picture.alt}
      loading={priority ? 'eager' : 'lazy'}
      fetchPriority={priority ? 'high' : undefined}
      decoding="async"
    />
  )
  if (!picture.avifSrcSet) return image
  return (
    <picture>
      <source type="image/avif" srcSet={picture.avifSrcSet} sizes={sizes} />
      {image}
    </picture>
  )
}

interface PictureProps {
  picture: PictureView
  className?: string
  /** Width at which the picture is shown, as an HTML `sizes` value. */
  sizes?: string
  /** For the picture a visitor sees first. */
  priority?: boolean
}

/** Whether a picture is about as high as it is wide, or higher. */
export function isUpright({ width = 0, height = 0 }: Pick<PictureView, 'width' | 'height'>): boolean {
  return height > 0.9 * width
}

/** The focal point to the nearest quarter, since the site's CSP lets no `style` attribute through; absent at the centre. */
function focalQuarters(focus: string | undefined): (number | undefined)[] {
  return (focus ?? '').split(' ').map((percent) => {
    const quarter = Math.round(Number.parseFloat(percent) / 25) * 25
    return Number.isNaN(quarter) || quarter === 50 ? undefined : quarter
  })
}
