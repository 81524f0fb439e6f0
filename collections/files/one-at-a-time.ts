import type { Sharp, SharpOptions } from 'sharp'
import { processWide } from '@/payload/process-wide'
import { withoutRemarks } from './gif-blocks'
import { LONGEST_SIDE } from './picture-size'

type MakePicture = (input?: unknown, options?: SharpOptions) => Sharp

interface Queue {
  last: Promise<unknown>
}

const heavyWork: Queue = processWide('files.queue', () => ({ last: Promise.resolve() }))

/**
 * Runs the work of this process on files one after the other, by default what is heavy: it needs hundreds of megabytes for
 * a moment.
 */
export async function oneAtATime<Result>(work: () => Promise<Result>, queue = heavyWork): Promise<Result> {
  const result = queue.last.then(work)
  queue.last = result.catch(() => undefined)
  return await result
}

/**
 * Returns sharp for Payload, which decodes all the sizes of a picture at the same time: here they follow one another.
 * Animations keep their images in the formats that have any (P64), and WebP is encoded with less effort. An animated GIF
 * that fits is kept as it came, without its remarks: encoding it again takes a fifth of a second for each million pixels.
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
  const extract = picture.extract.bind(picture)
  let chosen: unknown
  let isCut = false
  return Object.assign(picture, {
    clone: () => inQueue(clone(), make, input, options),
    toFormat: (...args: Parameters<typeof toFormat>) => {
      chosen = args[0]
      return toFormat(...args)
    },
    extract: (...args: Parameters<typeof extract>) => {
      isCut = true
      return extract(...args)
    },
    toBuffer: (encoding?: { resolveWithObject?: boolean }) =>
      oneAtATime(async () => {
        const {
          format,
          pages = 1,
          width = 0,
          pageHeight: height = 0,
        } = options.animated ? await picture.metadata() : {}
        // Dropped by `nameFile`, so it is the smallest there is.
        if (pages > 1 && chosen === 'avif') return await encoderOf(make(input).resize(1, 1).avif())(encoding)
        if (pages > 1 && chosen === 'webp') picture.webp({ effort: 0 })
        if (pages > 1 && format === 'gif' && !chosen) {
          const fits = Math.max(width, height) <= LONGEST_SIDE && !isCut
          const data =
            fits && encoding?.resolveWithObject ? withoutRemarks(input as Uint8Array, { width, height }) : undefined
          if (data) return { data, info: { format, width, height: height * pages, size: data.length } }
          picture.gif({ effort: 1 })
        }
        return await encode(encoding)
      }),
  })
}
