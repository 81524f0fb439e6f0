import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'
import { conditionOf } from './conditions'
import type { Encoding, ReadyAnswer, Variant } from './ready-answer'
import { withQuery } from './redirect-query'

const ENCODINGS: Encoding[] = ['br', 'gzip', 'identity']

/**
 * Sends an answer as this request wants it: compressed or not, 304 when the reader already has it, no body for HEAD.
 * Ignores ranges and dates: a page is sent whole, and only its ETag is compared. `extra` are headers for this request
 * alone, name after value.
 */
export function sendReady(req: IncomingMessage, res: ServerResponse, ready: ReadyAnswer, extra: string[] = []): void {
  const variant = variantFor(req.headers['accept-encoding'], ready)
  if (!variant) {
    res.writeHead(406, [...extra, 'vary', 'Accept-Encoding', 'content-length', '0']).end()
    return
  }
  if (req.headers['save-data'] !== 'on') extra = [...extra, ...ready.unlessSavingData]
  const condition =
    ready.status === 200 ? conditionOf(req.headers['if-match'], req.headers['if-none-match'], variant.etag) : 'send'
  if (condition === 'send') {
    res.writeHead(ready.status, [...headersFor(req, ready, variant), ...extra])
    res.end(req.method === 'HEAD' ? undefined : variant.body, 'latin1')
  } else {
    res.writeHead(condition === 'known' ? 304 : 412, [...variant.headersWithoutBody, ...extra]).end()
  }
}

/**
 * Sends a kept answer as `sendReady` does; `common` are the headers of every hit, one array for all of them. Nearly every
 * request has neither a condition nor an odd wish: its headers are put together once, and only its id is another one.
 */
export function sendHit(
  req: IncomingMessage,
  res: ServerResponse,
  ready: ReadyAnswer,
  { common, requestId }: { common: string[]; requestId: string },
): void {
  const { headers } = req
  const variant = isPlain(headers) && ready.status === 200 ? variantFor(headers['accept-encoding'], ready) : undefined
  if (!variant) {
    sendReady(req, res, ready, [...common, 'x-request-id', requestId])
    return
  }
  // Node reads the array at once, and keeps nothing of it.
  res.writeHead(200, headOf(variant, ready, common, requestId))
  res.end(req.method === 'HEAD' ? undefined : variant.body, 'latin1')
}

function isPlain(headers: IncomingMessage['headers']): boolean {
  return (
    headers['if-none-match'] === undefined && headers['if-match'] === undefined && headers['save-data'] === undefined
  )
}

interface Head {
  common: string[]
  head: string[]
}

const heads = new WeakMap<Variant, Head>()

function headOf(variant: Variant, ready: ReadyAnswer, common: string[], requestId: string): string[] {
  let known = heads.get(variant)
  if (known?.common !== common) {
    known = { common, head: [...variant.headers, ...common, ...ready.unlessSavingData, 'x-request-id', ''] }
    heads.set(variant, known)
  }
  known.head[known.head.length - 1] = requestId
  return known.head
}

/** What moved for good keeps the query of its readers; the login, to which a preview leads, has one of its own. */
function headersFor({ url = '' }: IncomingMessage, { status }: ReadyAnswer, { headers }: Variant): string[] {
  const query = status === 308 ? url.indexOf('?') : -1
  return query < 0 ? headers : withQuery(headers, safeSearch(url.slice(query)))
}

/** As a header can hold it. */
function safeSearch(search: string): string {
  return search.replace(/#.*$/s, '').replace(/[^\x21-\x7e]/g, encodeURIComponent)
}

/** RFC 9110 § 12.5.3: an encoding that is not listed is not acceptable, except the plain body, unless it is refused. */
function variantFor(accepted: string | undefined, { variants }: ReadyAnswer): Variant | undefined {
  for (const encoding of acceptedEncodings(accepted ?? '')) {
    const variant = variants.find((candidate) => candidate.encoding === encoding)
    if (variant) return variant
  }
  // Nothing to decode in an empty body.
  return variants.find(({ body }) => body.length === 0)
}

/** The few headers that browsers send, read once. */
const known = new LRUCache<string, string[]>({ max: 100 })
const LONGEST_KNOWN = 200

/** Its published types do not know the second argument yet. */
interface PreferringNegotiator {
  encodings(available: string[], options: { preferred: string[] }): string[]
}

function acceptedEncodings(header: string): string[] {
  const already = known.get(header)
  if (already) return already
  const negotiator: PreferringNegotiator = new Negotiator({ headers: { 'accept-encoding': header } })
  const encodings = negotiator.encodings(ENCODINGS, { preferred: ENCODINGS })
  if (header.length <= LONGEST_KNOWN) known.set(header, encodings)
  return encodings
}
