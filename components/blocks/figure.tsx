import { isUpright, Picture } from '@/components/ui/picture'
import type { FigureView } from '@/payload/queries/views'

import { PictureCaption } from './picture-caption'
import { wideSizes } from './wide-sizes'

/** One picture, with its caption and its credit: across the whole width, an upright one as wide as the text. */
export function Figure({ picture }: FigureView) {
  return (
    <figure data-wide={!isUpright(picture) || undefined}>
      <Picture picture={picture} sizes={isUpright(picture) ? wideSizes.text : wideSizes.whole} />
      <PictureCaption {...picture} />
    </figure>
  )
}
