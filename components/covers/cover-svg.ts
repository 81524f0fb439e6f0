import type { Motif } from '@/payload/queries/views'

import { drawMotif, wholeBox } from './motifs'
import { lightPalette } from './palette'
import { fnv1a } from './random'
import { svgMarkup } from './svg-markup'

/**
 * A drawn cover as an SVG file in the light palette, without any CSS variable: for sharing, e-mail and PNGs.
 * `box` is a `viewBox` inside the drawing's 1200 × 675; the file's width and height are the box's.
 */
export function coverSvg(motif: Motif, key: string, { box = wholeBox }: { box?: string } = {}): string {
  const [, , width, height] = box.split(' ')
  const markup = svgMarkup(drawMotif(motif, key, `c${fnv1a(`${motif}/${key}`).toString(36)}`))
  const colored = markup.replace(/var\(--v-(\w+)\)/g, (_, role: string) => colorOf(motif, role))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${box}" preserveAspectRatio="xMidYMid slice">${colored}</svg>`
}

function colorOf(motif: Motif, role: string) {
  const color = lightPalette[motif][role]
  if (!color) throw new Error(`The motif ${motif} has no colour for the role ${role}`)
  return color
}
