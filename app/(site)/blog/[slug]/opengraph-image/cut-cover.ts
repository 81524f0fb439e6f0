import path from 'node:path'
import sharp from 'sharp'
import { env } from '@/payload/env'
import type { PictureView } from '@/payload/queries/views'
import { cutAround } from './cut-around'

interface Size {
  width: number
  height: number
}

/** Returns a picture as a JPEG of this size, cut around its focal point. */
export async function cutCover(picture: PictureView, size: Size): Promise<Buffer> {
  const file = path.join(env.DATA_DIR, 'media', path.basename(decodeURIComponent(picture.src)))
  const part = cutAround(picture, size, picture.focus)
  return await sharp(file)
    .extract(part)
    .resize({ ...size, fit: 'fill' })
    .jpeg({ quality: 82 })
    .toBuffer()
}
