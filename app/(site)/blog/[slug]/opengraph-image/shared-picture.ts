import path from 'node:path'
import sharp from 'sharp'

import { env } from '@/payload/env'
import type { PictureView } from '@/payload/queries/views'

/** A media file cut to the picture's part of a sharing image, 579 × 630, as the data URL of a JPEG. */
export async function sharedPicture(picture: PictureView): Promise<string> {
  const file = path.join(env.DATA_DIR, 'media', path.basename(decodeURIComponent(picture.src)))
  const jpeg = await sharp(file).resize(579, 630).jpeg({ quality: 82 }).toBuffer()
  return `data:image/jpeg;base64,${jpeg.toString('base64')}`
}
