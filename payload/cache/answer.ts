import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import Negotiator from 'negotiator'

/** What is sent to one reader, before compression. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: Buffer
}

const COMPRESSIBLE = /^(text\/|application\/(json|xml|rss\+xml|javascript|manifest\+json)|image\/svg\+xml)/
const SMALLEST_COMPRESSED = 512

const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)

/** Sends an answer as this request wants it: compressed or not, 304 when it already has it, no body for HEAD. */
export async function send(req: IncomingMessage, res: ServerResponse, answer: Answer): Promise<void> {
  const encoding = encodingFor(req, answer)
  const body = await encode(answer.body, encoding)
  const etag = `"${createHash('sha256').update(answer.body).digest('base64url').slice(0, 22)}-${encoding}"`
  const headers: Record<string, string | number> = { ...answer.headers, etag, vary: 'Accept-Encoding' }
  if (encoding !== 'identity') headers['content-encoding'] = encoding

  if (answer.status === 200 && isKnown(req, etag)) {
    res.writeHead(304, headers).end()
    return
  }
  headers['content-length'] = body.length
  res.writeHead(answer.status, headers)
  res.end(req.method === 'HEAD' ? undefined : body)
}

function encodingFor(req: IncomingMessage, { headers, body }: Answer): string {
  if (body.length < SMALLEST_COMPRESSED || !COMPRESSIBLE.test(headers['content-type'] ?? '')) return 'identity'
  const accepted = new Negotiator(req).encodings(['br', 'gzip'])
  return ['br', 'gzip'].find((encoding) => accepted.includes(encoding)) ?? 'identity'
}

async function encode(body: Buffer, encoding: string): Promise<Buffer> {
  if (encoding === 'br') return await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
  return encoding === 'gzip' ? await deflate(body) : body
}

function isKnown(req: IncomingMessage, etag: string) {
  const header = req.headers['if-none-match']
  return header === '*' || (header?.split(',').some((known) => known.trim().replace(/^W\//, '') === etag) ?? false)
}
