import sharp from 'sharp'
import { kindOf } from '@/collections/files/file-kind'
import { gifOf, PAGES, pdfOf, SMALL_HEIC } from '../../../support/small-files'

const picture = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#000' } })

test.each([
  ['image/jpeg', () => picture().jpeg().toBuffer()],
  ['image/png', () => picture().png().toBuffer()],
  ['image/webp', () => picture().webp().toBuffer()],
  ['image/avif', () => picture().avif().toBuffer()],
  ['image/gif', async () => gifOf(1, 1, 1)],
  ['image/heic', async () => SMALL_HEIC],
  ['application/pdf', async () => pdfOf(['<<>>', PAGES])],
])('%s is known by its content', async (kind, bytes) => {
  expect(kindOf(await bytes())).toBe(kind)
})

test.each([
  '',
  'bonjour',
  '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '\0\0\0\x18ftypisom\0\0\0\0isommp42',
  '\0\0\0\x08ftyp',
])('another file is none of them', (text) => {
  expect(kindOf(Buffer.from(text))).toBeUndefined()
})
