import sharp from 'sharp'
import { drawCover, partOf } from '@/app/(site)/blog/[slug]/opengraph-image/draw-cover'
import type { Motif } from '@/payload/queries/views'

const SIZES = [
  { width: 900, height: 900 },
  { width: 1200, height: 900 },
  { width: 1200, height: 675 },
]
const MOTIFS: Motif[] = ['cooperation', 'metiers', 'etablissements', 'territoire', 'reperes']

test.each(MOTIFS)('a drawing of « %s » is a JPEG of each shape, of a part that lies within it', async (motif) => {
  for (const size of SIZES) {
    const [left = -1, top, width = 0, height = 0] = partOf(motif, size).split(' ').map(Number)
    expect(left).toBeGreaterThanOrEqual(0)
    expect(left + width).toBeLessThanOrEqual(1200)
    expect([top, height]).toEqual([0, 675])
    expect(width / height).toBeCloseTo(size.width / size.height, 2)
    const { format, ...drawn } = await sharp(await drawCover({ motif, key: 'un-article' }, size)).metadata()
    expect({ format, width: drawn.width, height: drawn.height }).toEqual({ format: 'jpeg', ...size })
  }
})
