import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'
import type { Encoding, ReadyAnswer, Variant } from './ready-answer'

const ENCODINGS: Encoding[] = ['br', 'gzip', 'identity']

/**
 * Sends an answer as this request wants it: compressed or not, 304 when the reader already has it, no body for HEAD.
 * Ranges and dates are not looked at: a page is sent whole, and its ETag alone tells whether it is the same. `extra`
 * are headers of this one sending, name after value.
 */
export function sendReady(req: IncomingMessage, res: ServerResponse, ready: ReadyAnswer, extra: string[] = []): void {
  const variant = variantFor(req.headers['accept-encoding'], ready)
  if (!variant) {
    res.writeHead(406, [...extra, 'vary', 'Accept-Encoding', 'content-length', '0']).end()
    return
  }
  if (ready.unlessSavingData.length > 0 && req.headers['save-data'] !== 'on')
    extra = [...extra, ...ready.unlessSavingData]
  const condition = ready.status === 200 ? conditionOf(req, variant.etag) : 'send'
  if (condition === 'send') {
    res.writeHead(ready.status, [...variant.headers, ...extra])
    res.end(req.method === 'HEAD' ? undefined : variant.body)
  } else {
    res.writeHead(condition === 'known' ? 304 : 412, [...variant.headersWithoutBody, ...extra]).end()
  }
}

/** RFC 9110 § 12.5.3: what is not listed is not acceptable, but for the plain body, which is unless it is refused. */
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

/** RFC 9110 § 13.2.2, for what has no date. */
function conditionOf({ headers }: IncomingMessage, etag: string): 'send' | 'known' | 'failed' {
  const mustMatch = headers['if-match']
  if (mustMatch !== undefined && mustMatch !== '*' && !listOf(mustMatch).includes(etag)) return 'failed'
  const mustDiffer = headers['if-none-match']
  if (mustDiffer === undefined) return 'send'
  if (mustDiffer === '*' || mustDiffer === etag) return 'known'
  return listOf(mustDiffer).some((tag) => tag.replace(/^W\//, '') === etag) ? 'known' : 'send'
}

function listOf(header: string) {
  return header.split(',').map((tag) => tag.trim())
}
