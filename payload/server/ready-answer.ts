import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** The result of a render. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: Buffer
  /** The body as brotli has it, when it was compressed before. */
  brotli?: Buffer
}

/** An answer that can be sent without computing anything. */
export interface ReadyAnswer {
  status: number
  /** The same body in each encoding that there is; the one to prefer first, the plain one last. */
  variants: Variant[]
  /** Headers as Node writes them, name after value, which are left out for a reader who saves data. */
  unlessSavingData: string[]
  /** How much memory it takes, roughly. */
  bytes: number
}

export interface Variant {
  encoding: Encoding
  /** A small one is a text of one byte a character (latin1): Node writes it with its headers at once, a buffer apart. */
  body: Buffer | string
  /** Strong: two bodies that have it are the same, byte for byte. */
  etag: string
  /** Headers as Node writes them, name after value. */
  headers: string[]
  /** The headers of a 304: without those that describe a body. */
  headersWithoutBody: string[]
}

export type Encoding = 'br' | 'gzip' | 'identity'

/**
 * Compressed once, when it is made, off the main thread. An article of 36 kB: brotli 10 takes 12 ms for 7.6 kB, 5 and 9
 * give 8.2 kB in 1 and 2 ms, 11 takes 32 ms for 7.5 kB.
 */
const PAGE_QUALITY = 10
/** Feeds and sitemaps may have megabytes, and machines wait for them. */
const DATA_QUALITY = 5
/** For files that are compressed once and everybody reads: 9.1 kB of styles become 8.1. */
const FILE_QUALITY = 11
const COMPRESSIBLE =
  /^(text\/|application\/(json|xml|(?:rss|atom)\+xml|feed\+json|javascript|speculationrules\+json)|image\/svg\+xml)/
const SAVES_DATA_WITHOUT = 'speculation-rules'
/** In bytes, with room for headers: Node writes a text of 16 kB at once from the stack, and copies a longer one first. */
const LARGEST_TEXT = 14 * 1024
/** Objects, arrays and the map that holds them. */
const OVERHEAD = 1_000

const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)

/** Returns an answer with its bodies compressed, its ETags and its headers: everything that sending it needs. */
export async function makeReady({ status, headers, body, brotli: compressed }: Answer): Promise<ReadyAnswer> {
  const { [SAVES_DATA_WITHOUT]: speculation, ...always } = headers
  const quality = qualityOf(headers)
  const bodies = await Promise.all(
    encodingsOf(headers).map(async (encoding) => [
      encoding,
      encoding === 'br' && compressed ? compressed : await encode(body, encoding, quality),
    ]),
  )
  const variants = (bodies as [Encoding, Buffer][]).map(([encoding, encoded]) =>
    variantOf({ encoding, body: encoded, headers: always }),
  )
  return {
    status,
    variants,
    unlessSavingData: speculation === undefined ? [] : [SAVES_DATA_WITHOUT, speculation],
    bytes: variants.reduce((sum, variant) => sum + bytesOf(variant), OVERHEAD),
  }
}

function qualityOf({ 'cache-control': cacheControl, 'content-type': type }: Answer['headers']): number {
  if (cacheControl?.includes('immutable')) return FILE_QUALITY
  return type?.startsWith('text/html') ? PAGE_QUALITY : DATA_QUALITY
}

function encodingsOf(headers: Answer['headers']): Encoding[] {
  return COMPRESSIBLE.test(headers['content-type'] ?? '') ? ['br', 'gzip', 'identity'] : ['identity']
}

async function encode(body: Buffer, encoding: Encoding, quality: number): Promise<Buffer> {
  if (encoding === 'br')
    return inItsOwnMemory(await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }))
  return encoding === 'gzip' ? inItsOwnMemory(await deflate(body)) : body
}

/** A body that zlib made holds on to the larger piece of memory that zlib wrote it in; a small one becomes a text anyway. */
function inItsOwnMemory(body: Buffer): Buffer {
  if (body.length <= LARGEST_TEXT) return body
  const own = Buffer.allocUnsafeSlow(body.length)
  body.copy(own)
  return own
}

function variantOf({
  encoding,
  body,
  headers,
}: {
  encoding: Encoding
  body: Buffer
  headers: Answer['headers']
}): Variant {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const { 'content-type': type, ...others } = headers
  const headersWithoutBody = Object.entries({ ...others, etag }).flat()
  const described = {
    ...(type === undefined ? {} : { 'content-type': type }),
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    'content-length': String(body.length),
  }
  return {
    encoding,
    body: body.length > LARGEST_TEXT ? body : body.toString('latin1'),
    etag,
    headersWithoutBody,
    headers: [...Object.entries(described).flat(), ...headersWithoutBody],
  }
}

function bytesOf({ body, headers }: Variant) {
  return body.length + headers.reduce((sum, text) => sum + text.length, 0)
}
