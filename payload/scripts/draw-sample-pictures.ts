import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { coverSvg } from '@/components/covers/cover-svg'
import {
  type SamplePicture,
  sampleCovers,
  samplePictures,
  samplePortrait,
} from '@/payload/scripts/seed/sample-pictures'

/** Draws the pictures of the sample articles again: `npx tsx payload/scripts/draw-sample-pictures.ts`. */
const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'seed', 'pictures')

for (const picture of Object.values<SamplePicture>(samplePictures)) {
  const svg = Buffer.from(coverSvg(picture.motif, picture.key))
  // Flat colours: a palette of 32 keeps them as they are and a file under 40 kB.
  const png = await sharp(svg).png({ palette: true, colours: 32, dither: 0, compressionLevel: 9 }).toBuffer()
  await writeFile(path.join(folder, picture.filename), png)
  console.log(`${picture.filename} : ${png.length} octets`)
}

for (const { motif, key, filename } of Object.values<SamplePicture>(sampleCovers)) {
  const jpeg = await sharp(Buffer.from(coverSvg(motif, key)))
    .resize(1600)
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer()
  await writeFile(path.join(folder, filename), jpeg)
  console.log(`${filename} : ${jpeg.length} octets`)
}

/** Stripes of a sweater, from the shoulders down. */
const stripes = [760, 820, 880, 940].map((top) => `<rect x="150" y="${top}" width="500" height="26" fill="#fbfaf4"/>`)
const portrait = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1000" viewBox="0 0 800 1000">
  <rect width="800" height="1000" fill="#ffc928"/>
  <clipPath id="body"><path d="M130 1000V830q0-150 150-170l120-20 120 20q150 20 150 170v170z"/></clipPath>
  <g clip-path="url(#body)"><rect width="800" height="1000" fill="#0f6077"/>${stripes.join('')}</g>
  <path d="M330 500h140v150q-70 70-140 0z" fill="#d9a37f"/>
  <ellipse cx="400" cy="400" rx="150" ry="185" fill="#f0c3a0"/>
  <path d="M240 400q-10-230 160-230t160 230q-20-120-90-150-120 70-200 20-20 60-30 130z" fill="#13232b"/>
  <circle cx="345" cy="410" r="13" fill="#13232b"/><circle cx="455" cy="410" r="13" fill="#13232b"/>
  <path d="M345 495q55 45 110 0" fill="none" stroke="#13232b" stroke-width="12" stroke-linecap="round"/>
</svg>`
const jpeg = await sharp(Buffer.from(portrait)).jpeg({ quality: 82, mozjpeg: true }).toBuffer()
await writeFile(path.join(folder, samplePortrait.filename), jpeg)
console.log(`${samplePortrait.filename} : ${jpeg.length} octets`)
