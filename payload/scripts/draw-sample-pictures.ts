import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { coverSvg } from '@/components/covers/cover-svg'
import { type SamplePicture, samplePictures } from '@/payload/scripts/seed/sample-pictures'

/** Draws the pictures of the sample articles again: `npx tsx payload/scripts/draw-sample-pictures.ts`. */
const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'seed', 'pictures')

for (const picture of Object.values<SamplePicture>(samplePictures)) {
  const svg = Buffer.from(coverSvg(picture.motif, picture.key))
  // Flat colours: a palette of 32 keeps them as they are and a file under 40 kB.
  const png = await sharp(svg).png({ palette: true, colours: 32, dither: 0, compressionLevel: 9 }).toBuffer()
  await writeFile(path.join(folder, picture.filename), png)
  console.log(`${picture.filename} : ${png.length} octets`)
}
