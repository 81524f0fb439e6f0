import type { Media } from '@/payload-types'
import { typeset } from '../editorial/typography'
import { relationId } from '../publication/relation-id'
import type { PictureView } from '../queries/views'
import type { Shows } from './shows'

/** Returns the picture of a populated file, null for an id (not readable), a document or a file without dimensions. */
export function pictureView(
  value: string | Media | null | undefined,
  shows: Shows,
  words: { caption?: string | null; credit?: string | null } = {},
): PictureView | null {
  const id = relationId(value)
  if (id) shows('media', id)
  if (!value || typeof value === 'string' || !value.url || !value.width || !value.height) return null
  const { w480, w960, w1600, w480avif, w960avif, w1600avif } = value.sizes ?? {}
  const sizes = made([w480, w960, w1600])
  const avifSizes = made([w480avif, w960avif, w1600avif])
  // A GIF may move: its sizes are still pictures.
  const shown = value.mimeType === 'image/gif' ? undefined : (sizes.find(({ width }) => width >= 960) ?? sizes.at(-1))
  const caption = words.caption || value.caption
  const credit = words.credit || value.credit
  return {
    src: shown?.url ?? value.url,
    ...(shown && sizes.length > 1 && { srcSet: srcSetOf(sizes) }),
    ...(shown && avifSizes.length > 0 && { avifSrcSet: srcSetOf(avifSizes) }),
    width: shown?.width ?? value.width,
    height: shown?.height ?? value.height,
    alt: value.decorative ? '' : typeset(value.alt ?? ''),
    ...(caption && { caption: typeset(caption) }),
    ...(credit && { credit: typeset(credit) }),
    ...(value.transcript && { transcript: value.transcript.split('\n').map(typeset).join('\n') }),
    ...((value.focalX ?? 50) !== 50 || (value.focalY ?? 50) !== 50
      ? { focus: `${value.focalX}% ${value.focalY}%` }
      : {}),
    fullSrc: value.url,
  }
}

type Size = NonNullable<NonNullable<Media['sizes']>['w480']>

/** Those that Payload made: a size larger than the file is not. */
function made(sizes: (Size | undefined)[]) {
  return sizes.flatMap((size) =>
    size?.url && size.width && size.height ? [{ url: size.url, width: size.width, height: size.height }] : [],
  )
}

function srcSetOf(sizes: { url: string; width: number }[]) {
  return sizes.map(({ url, width }) => `${url} ${width}w`).join(', ')
}
