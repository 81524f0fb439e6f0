import { isUpright, Picture } from '@/components/ui/picture'
import type { FigureView } from '@/payload/queries/views'

import { FoldedText } from './folded-text'
import { PictureCaption } from './picture-caption'
import { PictureText } from './picture-text'
import { wideSizes } from './wide-sizes'

/** One picture, with its caption, its credit and what its description is too short for (RGAA 1.6): across the whole width, an upright one as wide as the text. */
export function Figure({ picture, longDescription }: FigureView) {
  return (
    <figure data-wide={!isUpright(picture) || undefined}>
      <Picture picture={picture} sizes={isUpright(picture) ? wideSizes.text : wideSizes.whole} />
      <PictureCaption {...picture} />
      <PictureText {...picture} />
      {longDescription && <FoldedText label="Description détaillée" text={longDescription} />}
    </figure>
  )
}
