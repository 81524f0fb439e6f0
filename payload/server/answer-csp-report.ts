import type { IncomingMessage, ServerResponse } from 'node:http'
import { noteReports } from './csp-reports'
import { CSP_REPORT_PATH } from './headers'

const TYPES = /^application\/(csp-report|json|reports\+json)\b/i
const MOST_BYTES = 16 * 1024
/** Of all readers together: a page that breaks is reported by each of them, and one report says it. */
const MOST_PER_MINUTE = 60
const MINUTE = 60_000

export function isCspReportPath(path: string): boolean {
  return path === CSP_REPORT_PATH
}

/** Returns the function that answers at the address to which browsers report what the policy of a page refused. */
export function answersCspReports(siteUrl: string, now: () => number = Date.now) {
  let windowBegan = 0
  let taken = 0

  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (now() - windowBegan >= MINUTE) {
      windowBegan = now()
      taken = 0
    }
    const refused = refusal(req, taken)
    if (refused) return refuse(req, res, refused)
    taken += 1
    const body = await bodyOf(req)
    if (body === null) return refuse(req, res, 413)
    const sent = parsed(body)
    if (sent === undefined) return refuse(req, res, 400)
    noteReports(sent, siteUrl)
    res.writeHead(204, { 'cache-control': 'no-store' }).end()
  }
}

function refusal({ headers, method }: IncomingMessage, taken: number): number | null {
  if (method !== 'POST') return 405
  if (!TYPES.test(headers['content-type'] ?? '')) return 415
  if (Number(headers['content-length'] ?? 0) > MOST_BYTES) return 413
  return taken >= MOST_PER_MINUTE ? 429 : null
}

/** The rest of the body is not read: the connection ends with the answer. */
function refuse(req: IncomingMessage, res: ServerResponse, status: number) {
  req.resume()
  const extra = status === 405 ? { allow: 'POST' } : status === 429 ? { 'retry-after': '60' } : {}
  res.writeHead(status, { 'cache-control': 'no-store', connection: 'close', ...extra }).end()
}

/** Returns the text of the body; null when it is longer than a report is. */
async function bodyOf(req: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > MOST_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Returns undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
