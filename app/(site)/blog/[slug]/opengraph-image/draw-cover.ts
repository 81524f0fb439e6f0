import sharp from 'sharp'
import { coverSvg } from '@/components/covers/cover-svg'
import { PART_WIDTH, partLeft } from '@/components/og/share-card'
import type { Motif } from '@/payload/queries/views'

interface Size {
  width: number
  height: number
}

/** In units of the drawing. */
const WHOLE: Size = { width: 1200, height: 675 }

/** Returns a drawn cover as a JPEG of this size, its figures in the middle. */
export async function drawCover({ motif, key }: { motif: Motif; key: string }, size: Size): Promise<Buffer> {
  const svg = coverSvg(motif, key, { box: partOf(motif, size) })
  return await sharp(Buffer.from(svg), { density: 144 }).resize(size).jpeg({ quality: 88 }).toBuffer()
}

/** Returns the part of a drawing with the shape of `size`, as high as the drawing, as a `viewBox`. */
export function partOf(motif: Motif, size: Size): string {
  const width = Math.min(WHOLE.width, Math.round((WHOLE.height * size.width) / size.height))
  const wanted = partLeft[motif] + (PART_WIDTH - width) / 2
  const left = Math.round(Math.max(0, Math.min(WHOLE.width - width, wanted)))
  return `${left} 0 ${width} ${WHOLE.height}`
}
