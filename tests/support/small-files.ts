/** Small files of the library's types, made byte by byte. */

/** A photo of 64 by 48 pixels in one yellow, in HEVC: nothing that we install can write one. */
export const SMALL_HEIC = Buffer.from(
  [
    'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAX1tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAA',
    'AAAERAAAEAAQAAAAABoQABAAAAAAAAAB0AAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABodmMxAAAAAA5waXRtAAAAAAABAAAA/WlwcnAA',
    'AADdaXBjbwAAAHZodmNDAQNwAAAAkAAAAAAAHvAA/P34+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQGEAAQAqQgEBA3AAAAMAkA',
    'AAAwAAAwAeoCCBBZbq5Ka5uAhoMCAAAAMDIAAAAwAhYgABAAZEAcFzwIkAAAATY29scm5jbHgAAQANAAaAAAAAFGlzcGUAAAAAAAAAQAAAAEAA',
    'AAAoY2xhcAAAAEAAAAABAAAAMAAAAAEAAAAAAAAAAv////AAAAACAAAAEHBpeGkAAAAAAwgICAAAABhpcG1hAAAAAAAAAAEAAQWBAgMFhAAAAC',
    'VtZGF0AAAAGSgBrxOA9SeBO//pLUf/69GeHu0Lfnny1PA=',
  ].join(''),
  'base64',
)

/** Returns a GIF of these dimensions, each of whose images draws one pixel of the first line. */
export function gifOf(width: number, height: number, count: number, remarks: string[] = []): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt16LE(width, 0)
  size.writeUInt16LE(height, 2)
  const header = [Buffer.from('GIF89a'), size, Buffer.from([0x80, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff])]
  const frames = Array.from({ length: count }, (_, index) => {
    const control = [0x21, 0xf9, 4, 0, 10, 0, 0, 0]
    const column = index % Math.min(width, 256)
    const pixel = [0x2c, column, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4c, 0x01, 0]
    return Buffer.from([...control, ...pixel])
  })
  const comments = remarks.map((remark) =>
    Buffer.concat([Buffer.from([0x21, 0xfe, remark.length]), Buffer.from(remark), Buffer.from([0])]),
  )
  return Buffer.concat([...header, ...comments, ...frames, Buffer.from([0x3b])])
}

/** Returns a PDF made of these objects, numbered from 1; the first is the catalogue. */
export function pdfOf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  for (const [index, object] of objects.entries()) {
    offsets.push(parts.reduce((sum, part) => sum + part.length, 0))
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object as string), Buffer.from('\nendobj\n'))
  }
  const start = parts.reduce((sum, part) => sum + part.length, 0)
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(end)])
}

export const PAGES = '<</Type/Pages/Kids[3 0 R]/Count 1>>'

const IHDR_DATA = 16
const IHDR_CHECKSUM = 29

/** Returns a PNG whose header says these dimensions, with a checksum that agrees. */
export function withDimensions(png: Buffer, width: number, height: number): Buffer {
  const bytes = Buffer.from(png)
  bytes.writeUInt32BE(width, IHDR_DATA)
  bytes.writeUInt32BE(height, IHDR_DATA + 4)
  bytes.writeUInt32BE(checksum(bytes.subarray(IHDR_DATA - 4, IHDR_CHECKSUM)), IHDR_CHECKSUM)
  return bytes
}

/** CRC-32 (PNG, annex D): `zlib.crc32` came with Node.js 20.15. */
function checksum(bytes: Uint8Array): number {
  let value = 0xff_ff_ff_ff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xed_b8_83_20 : value >>> 1
  }
  return ~value >>> 0
}
