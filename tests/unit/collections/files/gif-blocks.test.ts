import { withoutRemarks } from '@/collections/files/gif-blocks'
import { gifOf } from '../../../support/small-files'

const SIZE = { width: 8, height: 8 }
const LOOP = extension(0xff, 'NETSCAPE2.0', '\x01\x00\x00')
const XMP = extension(0xff, 'XMP DataXMP', '<x:xmpmeta>Marie</x:xmpmeta>')
const COMMENT = extension(0xfe, 'Marie')
const PLAIN_TEXT = extension(0x01, '123456789012', 'Marie')

function extension(label: number, ...pieces: string[]): Buffer {
  const data = pieces.flatMap((piece) => [Buffer.from([piece.length]), Buffer.from(piece, 'latin1')])
  return Buffer.concat([Buffer.from([0x21, label]), ...data, Buffer.from([0])])
}

/** Puts extensions before the images of a GIF. */
function withExtensions(gif: Buffer, ...extensions: Buffer[]): Buffer {
  return Buffer.concat([gif.subarray(0, 19), ...extensions, gif.subarray(19)])
}

test('a GIF keeps its images and how often they are repeated', () => {
  const gif = withExtensions(gifOf(8, 8, 3), LOOP)
  expect(withoutRemarks(gif, SIZE)).toEqual(gif)
})

test('a GIF loses what is said of it, and what follows its end', () => {
  const gif = gifOf(8, 8, 3)
  const said = Buffer.concat([withExtensions(gif, COMMENT, LOOP, XMP, PLAIN_TEXT), Buffer.from('Marie')])
  expect(withoutRemarks(said, SIZE)).toEqual(withExtensions(gif, LOOP))
})

test('images may have colours of their own', () => {
  const gif = gifOf(8, 8, 1)
  const place = gif.indexOf(0x2c)
  const own = Buffer.concat([
    gif.subarray(0, place + 9),
    Buffer.from([0x80]),
    Buffer.alloc(6),
    gif.subarray(place + 10),
  ])
  expect(withoutRemarks(own, SIZE)).toEqual(own)
})

test.each([0, 5, 13, 20, 30, 60])('a GIF that ends after %i bytes is not whole', (length) => {
  expect(withoutRemarks(gifOf(8, 8, 3).subarray(0, length), SIZE)).toBeUndefined()
})

test('a GIF whose header claims another size than its images is not kept as it came', () => {
  expect(withoutRemarks(gifOf(60_000, 8, 3), SIZE)).toBeUndefined()
})
