import path from 'node:path'
import sharp from 'sharp'
import { sharePicture } from '@/components/og/share-picture'
import { env } from '@/payload/env'
import type { ArticleCardView, PictureView } from '@/payload/queries/views'
import { cutAround } from './cut-around'

/** Returns the sharing picture of an article, a PNG of 1200 × 630: its title next to its picture or drawing. */
export async function articleSharePicture(
  { title, category, cover }: Pick<ArticleCardView, 'title' | 'category' | 'cover'>,
  siteName: string,
): Promise<Response> {
  return sharePicture({
    title,
    category: category?.title,
    siteName,
    motif: cover.motif,
    ...(cover.kind === 'drawing' ? { drawingKey: cover.key } : { picture: await cutPicture(cover.picture) }),
  })
}

/** In pixels, the part of a sharing image that its picture takes. */
const PART = { width: 579, height: 630 }

/** A media file cut around its point to the picture's part of a sharing image, as the data URL of a JPEG. */
async function cutPicture(picture: PictureView): Promise<string> {
  const file = path.join(env.DATA_DIR, 'media', path.basename(decodeURIComponent(picture.src)))
  const { width, height } = await sharp(file).metadata()
  const part = cutAround({ width, height }, PART, picture.focus)
  const jpeg = await sharp(file)
    .extract(part)
    .resize({ ...PART, fit: 'fill' })
    .jpeg({ quality: 82 })
    .toBuffer()
  return `data:image/jpeg;base64,${jpeg.toString('base64')}`
}
