import type { Sharp, SharpOptions } from 'sharp'

export type MakePicture = (input: Uint8Array, options?: SharpOptions) => Sharp

/** Of a picture of the library, in pixels: larger ones are shrunk. */
export const LONGEST_SIDE = 2560

const MOST_PIXELS = 50_000_000
/** Of all the images of an animation together. */
const MOST_PIXELS_OF_FRAMES = 100_000_000

/** What the header of a picture says of it. */
export interface PictureSize {
  width: number
  height: number
  /** 1 for a picture that does not move. */
  frames: number
}

/** Reads the header alone: nothing is decoded, so a picture of any size is measured in a moment. Null for none. */
export async function measure(sharp: MakePicture, bytes: Uint8Array): Promise<PictureSize | null> {
  try {
    const { width, height, pageHeight, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata()
    return width && height ? { width, height: pageHeight ?? height, frames: pages } : null
  } catch {
    return null
  }
}

/** Returns why a picture of this size is not taken, in French; undefined when it is. */
export function tooLarge({ width, height, frames }: PictureSize): string | undefined {
  const pixels = width * height
  if (pixels > MOST_PIXELS) {
    return `Cette image compte ${millions(pixels)} millions de pixels, ${millions(MOST_PIXELS)} au plus sont acceptés : réduisez-la avant de l’envoyer.`
  }
  if (pixels * frames > MOST_PIXELS_OF_FRAMES) {
    return `Cette animation compte ${millions(pixels * frames)} millions de pixels sur ${frames} images, ${millions(MOST_PIXELS_OF_FRAMES)} au plus sont acceptés : réduisez-la ou raccourcissez-la avant de l’envoyer.`
  }
  return undefined
}

function millions(pixels: number): string {
  return Math.ceil(pixels / 1_000_000).toLocaleString('fr-FR')
}
