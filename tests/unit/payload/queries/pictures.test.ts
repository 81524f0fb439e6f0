import { pictureOf } from '@/payload/queries/pictures'
import type { Media } from '@/payload-types'

const size = (width: number) => ({ url: `/f-${width}.webp`, width, height: width / 2 })
const media = {
  id: 'm',
  url: '/f.jpg',
  width: 2000,
  height: 1000,
  alt: 'Une salle',
  mimeType: 'image/jpeg',
  sizes: { w480: size(480), w960: size(960), w1600: size(1600) },
} as unknown as Media

test('a phone may take a small file, and the whole picture can be opened', () => {
  expect(pictureOf(media)).toEqual({
    src: '/f-960.webp',
    srcSet: '/f-480.webp 480w, /f-960.webp 960w, /f-1600.webp 1600w',
    width: 960,
    height: 480,
    alt: 'Une salle',
    fullSrc: '/f.jpg',
  })
})

test('a small picture is shown as it was sent', () => {
  expect(pictureOf({ ...media, width: 300, height: 150, sizes: {} } as Media)).toMatchObject({
    src: '/f.jpg',
    width: 300,
  })
})

test('an animated picture keeps moving', () => {
  expect(pictureOf({ ...media, mimeType: 'image/gif' } as Media)).toMatchObject({ src: '/f.jpg' })
  expect(pictureOf({ ...media, mimeType: 'image/gif' } as Media)).not.toHaveProperty('srcSet')
})

test('a decorative picture says nothing to a screen reader', () => {
  expect(pictureOf({ ...media, decorative: true } as Media)?.alt).toBe('')
})

test('a file that the reader may not see, and a PDF, are no picture', () => {
  expect(pictureOf('un-id')).toBeNull()
  expect(pictureOf(null)).toBeNull()
  expect(pictureOf({ ...media, width: null, height: null } as Media)).toBeNull()
})

test('a picture is offered in AVIF too, except one from before its AVIF sizes were made', () => {
  const w480avif = { url: '/f-480.avif', width: 480, height: 240 }
  expect(pictureOf({ ...media, sizes: { ...media.sizes, w480avif } } as Media)?.avifSrcSet).toBe('/f-480.avif 480w')
  expect(pictureOf(media)).not.toHaveProperty('avifSrcSet')
})
