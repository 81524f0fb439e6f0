import { analyse } from 'chardet'
import iconv from 'iconv-lite'

/** Encodings whose bytes are not letters of a western text by accident, as chardet names them. */
const BELIEVED = new Set(['Shift_JIS', 'EUC-JP', 'EUC-KR', 'Big5', 'GB18030', 'KOI8-R', 'windows-1251'])
const BELIEVED_FROM = 60

/**
 * Returns bytes as text: UTF-8 when they are, UTF-16 by its mark or by its empty bytes, else Windows-1252 or Mac Roman,
 * whichever makes more of French letters. Null for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (startsWith(buffer, 0xff, 0xfe)) return iconv.decode(buffer, 'utf16le')
  if (startsWith(buffer, 0xfe, 0xff)) return iconv.decode(buffer, 'utf16be')
  const utf16 = utf16By(buffer)
  const wide = utf16 && iconv.decode(buffer, utf16)
  if (wide) return areLetters(wide) ? wide : null
  if (isBinary(buffer)) return null
  const unicode = utf8(buffer)
  if (unicode !== null) return unicode
  const encoding = singleByte(buffer)
  const text = iconv.decode(buffer, encoding)
  // iconv-lite knows Mac Roman as it was before the euro took the place of this sign.
  return encoding === 'macroman' ? text.replaceAll('¤', '€') : text
}

/** Returns bytes as text in an encoding that a document names; null when it is none that we know. */
export function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  // What is called Latin-1 is read as Windows-1252 (WHATWG, Encoding): « ’ » and « œ » are not in the other.
  const name = /^(iso-?8859-1|latin-?1|us-ascii)$/i.test(encoding) ? 'win1252' : encoding
  return iconv.encodingExists(name) ? iconv.decode(Buffer.from(bytes), name) : null
}

function startsWith(buffer: Buffer, ...signs: number[]): boolean {
  return signs.every((sign, place) => buffer[place] === sign)
}

/** Of letters below U+0100, one byte of two is zero. */
function utf16By(buffer: Buffer): 'utf16be' | 'utf16le' | null {
  const sample = buffer.subarray(0, 4096)
  if (sample.length < 4 || sample.length % 2 === 1) return null
  let even = 0
  let odd = 0
  for (const [place, byte] of sample.entries()) {
    if (byte !== 0) continue
    if (place % 2 === 0) even += 1
    else odd += 1
  }
  const many = sample.length * 0.3
  if (odd > many && even < odd / 10) return 'utf16le'
  return even > many && odd < even / 10 ? 'utf16be' : null
}

/** Sound has as many empty bytes. */
function areLetters(text: string): boolean {
  const sample = text.slice(0, 2000)
  return (sample.match(/[\p{L}\p{N}\p{P}\p{Zs}\n\r\t]/gu) ?? []).length > sample.length * 0.95
}

/** A zero byte, or more than one control character in a hundred. */
function isBinary(buffer: Buffer): boolean {
  const sample = buffer.subarray(0, 100_000)
  let control = 0
  for (const byte of sample) {
    if (byte === 0) return true
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) control += 1
  }
  return control * 100 > sample.length
}

function utf8(buffer: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer)
  } catch {
    return null
  }
}

function singleByte(buffer: Buffer): string {
  const [best] = analyse(buffer.subarray(0, 100_000))
  if (best && BELIEVED.has(best.name) && best.confidence >= BELIEVED_FROM) return best.name
  return frenchness(buffer, 'macroman') > frenchness(buffer, 'win1252') ? 'macroman' : 'win1252'
}

const FRENCH = new Set('àâäæçéèêëîïôœöùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜ’‘“”«»…–—€°•\u00a0²³µ·')

/** The letters beyond ASCII that French texts have, less those that they do not. */
function frenchness(buffer: Buffer, encoding: string): number {
  let sum = 0
  for (const letter of iconv.decode(buffer.subarray(0, 100_000), encoding)) {
    if (letter > '\u007f') sum += FRENCH.has(letter) ? 1 : -1
  }
  return sum
}
