import { HEIC } from './accepted-files'

/** Returns the type of a file by its first bytes, among those of the library; undefined when it is none of them. */
export function kindOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, LONGEST_START)).toString(
    'latin1',
  )
  if (start.slice(4, 8) === 'ftyp') return kindOfBrands(start)
  return STARTS.find(([pattern]) => pattern.test(start))?.[1]
}

const LONGEST_START = 1024

const STARTS: [RegExp, string][] = [
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^\x89PNG\r\n/, 'image/png'],
  [/^GIF8[79]a/, 'image/gif'],
  [/^RIFF.{4}WEBP/s, 'image/webp'],
  // Readers accept other bytes before it (ISO 32000-1, annex H.3).
  [/%PDF-/, 'application/pdf'],
]

/** ISO/IEC 23008-12: the brands of pictures in HEVC, as phones make them. */
const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx'])
const AVIF_BRANDS = new Set(['avif', 'avis'])

/** The first box of the file names what it is made of: a main brand, a version, then all brands. */
function kindOfBrands(start: string): string | undefined {
  const length = Buffer.from(start.slice(0, 4), 'latin1').readUInt32BE()
  const brands = start.slice(8, Math.max(length, 12)).match(/.{4}/gs) ?? []
  if (brands.some((brand) => AVIF_BRANDS.has(brand))) return 'image/avif'
  return brands.some((brand) => HEIC_BRANDS.has(brand)) ? HEIC : undefined
}
