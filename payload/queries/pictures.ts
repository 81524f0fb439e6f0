import type { Media } from '@/payload-types'
import { pictureView } from '../body-views/picture-view'
import { tagShown } from './tag-shown'
import type { PictureView } from './views'

/** Returns the view of a picture (`pictureView`), which the page under way then shows. */
export function pictureOf(value: string | Media | null | undefined): PictureView | null {
  return pictureView(value, tagShown)
}
