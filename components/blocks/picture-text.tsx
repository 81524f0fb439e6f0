import type { PictureView } from '@/payload/queries/views'

import { FoldedText } from './folded-text'

/** The words that a picture bears, which a reader unfolds below it (RGAA 1.8); nothing where it bears none. Lives in a `figure`. */
export function PictureText({ transcript }: Pick<PictureView, 'transcript'>) {
  return transcript ? <FoldedText label="Texte de l’image" text={transcript} /> : null
}
