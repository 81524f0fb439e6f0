import { Picture } from '@/components/ui/picture'
import type { FigureView } from '@/payload/queries/views'

import { PictureCaption } from './picture-caption'
import { wideSizes } from './wide-sizes'

/** One picture across the text's whole width, with its caption and its credit. */
export function Figure({ picture }: FigureView) {
  return (
    <figure data-wide>
      <Picture picture={picture} sizes={wideSizes.whole} />
      <PictureCaption {...picture} />
    </figure>
  )
}
