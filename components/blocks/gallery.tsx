import { Picture } from '@/components/ui/picture'
import type { GalleryView, PictureView } from '@/payload/queries/views'

import styles from './gallery.module.css'
import { PictureCaption } from './picture-caption'
import { PictureText } from './picture-text'
import { wideSizes } from './wide-sizes'

/** Two pictures or more, cut to the same shape; each leads to its whole picture and keeps its own caption. */
export function Gallery({ pictures }: GalleryView) {
  return (
    <ul className={styles.gallery} data-wide>
      {pictures.map((picture, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a picture may stand twice in a gallery, and none ever moves.
        <li key={position}>
          <figure className={styles.tile}>
            <a href={picture.fullSrc} aria-label={openLabel(picture, position)}>
              <Picture picture={picture} sizes={wideSizes.half} />
            </a>
            <PictureCaption {...picture} />
            <PictureText {...picture} />
          </figure>
        </li>
      ))}
    </ul>
  )
}

function openLabel({ alt, caption }: PictureView, position: number): string {
  return `Ouvrir l’image entière\u00a0: ${alt || caption || `image ${position + 1}`}`
}
