import path from 'node:path'
import sharp from 'sharp'
import { env } from '@/payload/env'
import type { PictureView } from '@/payload/queries/views'

interface Size {
  width: number
  height: number
}

/** Returns a picture as a JPEG of this size, cut around its focal point. */
export async function cutCover(picture: PictureView, size: Size): Promise<Buffer> {
  const file = path.join(env.DATA_DIR, 'media', path.basename(decodeURIComponent(picture.src)))
  return await sharp(file).extract(cutAround(picture, size)).resize(size).jpeg({ quality: 82 }).toBuffer()
}

/** Returns the largest part of a picture that has the shape of `size`, as near to its focal point as it goes. */
export function cutAround({ width, height, focus = '50% 50%' }: Size & Pick<PictureView, 'focus'>, size: Size) {
  const scale = Math.min(width / size.width, height / size.height)
  const part = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) }
  const [x = 50, y = 50] = focus.split(' ').map(Number.parseFloat)
  const start = (percent: number, whole: number, cut: number) =>
    Math.round(Math.max(0, Math.min(whole - cut, (whole * percent) / 100 - cut / 2)))
  return { left: start(x, width, part.width), top: start(y, height, part.height), ...part }
}
