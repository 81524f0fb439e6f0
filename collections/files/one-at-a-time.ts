import type { Sharp, SharpOptions } from 'sharp'
import { processWide } from '@/payload/process-wide'

type MakePicture = (input?: unknown, options?: SharpOptions) => Sharp

const queue = processWide('files.queue', () => ({ last: Promise.resolve() as Promise<unknown> }))

/** Runs the heavy work of this process on files one after the other: each needs hundreds of megabytes for a moment. */
export async function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = queue.last.then(work)
  queue.last = result.catch(() => undefined)
  return await result
}

/**
 * Returns sharp for Payload, which decodes all the sizes of a picture at the same time: here they follow one another.
 * Animations keep their images in the formats that have any (P64), and are encoded with less effort: GIF takes half a
 * second for each image of a million pixels otherwise.
 */
export function onePictureAtATime<Make>(sharp: Make): Make {
  const make = sharp as MakePicture
  return ((input?: unknown, options?: SharpOptions) => inQueue(make(input, options), make, input, options)) as Make
}

type Encode = (options?: object) => Promise<unknown>

function encoderOf(picture: Sharp): Encode {
  return picture.toBuffer.bind(picture) as unknown as Encode
}

function inQueue(picture: Sharp, make: MakePicture, input: unknown, options: SharpOptions = {}): Sharp {
  const encode = encoderOf(picture)
  const clone = picture.clone.bind(picture)
  const toFormat = picture.toFormat.bind(picture)
  let chosen: unknown
  return Object.assign(picture, {
    clone: () => inQueue(clone(), make, input, options),
    toFormat: (...args: Parameters<typeof toFormat>) => {
      chosen = args[0]
      return toFormat(...args)
    },
    toBuffer: (encoding?: object) =>
      oneAtATime(async () => {
        const { format, pages = 1 } = options.animated ? await picture.metadata() : {}
        // Dropped by `nameFile`, so it is the smallest there is.
        if (pages > 1 && chosen === 'avif') return await encoderOf(make(input).resize(1, 1).avif())(encoding)
        if (pages > 1 && chosen === 'webp') picture.webp({ effort: 0 })
        if (pages > 1 && format === 'gif' && !chosen) picture.gif({ effort: 1 })
        return await encode(encoding)
      }),
  })
}
