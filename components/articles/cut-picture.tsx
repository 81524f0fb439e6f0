import { PictureCaption } from '@/components/blocks/picture-caption'
import { PictureText } from '@/components/blocks/picture-text'
import { Picture } from '@/components/ui/picture'
import type { CategoryMark, PictureView } from '@/payload/queries/views'

import styles from './cut-picture.module.css'

/**
 * A picture at the head of a page, with its caption and credit: cut by the brand's angle at its top left, the
 * category's mark along the cut. Under 62 rem it stands whole, at 4:3, under the words.
 */
export function CutPicture({ picture, mark }: { picture: PictureView; mark: CategoryMark }) {
  return (
    <figure className={styles.figure} data-mark={mark}>
      <Picture picture={picture} sizes="(width >= 62rem) 42vw, 100vw" priority />
      <PictureCaption {...picture} />
      <PictureText {...picture} />
    </figure>
  )
}
