import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Readiness } from './readiness'

const HEALTH = /^\/health(\/|$)/

export function isHealthPath(path: string): boolean {
  return HEALTH.test(path)
}

/**
 * Answers `/health/live` (200 as long as the process serves) and `/health/ready` (200, or 503 with the faults). Answers
 * are never cached and need no page: they come even when nothing else works.
 */
export async function answerHealth(
  { req, res, path }: { req: IncomingMessage; res: ServerResponse; path: string },
  ready: () => Promise<Readiness>,
): Promise<void> {
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    req.resume()
    res.setHeader('allow', 'GET, HEAD')
    sendJson(res, 405, { status: 'method-not-allowed' })
  } else if (path === '/health/live') {
    sendJson(res, 200, { status: 'ok' })
  } else if (path === '/health/ready') {
    const readiness = await ready()
    sendJson(res, readiness.status === 'ok' ? 200 : 503, readiness)
  } else {
    sendJson(res, 404, { status: 'not-found' })
  }
}

/** Node leaves the body out of the answer to HEAD by itself. */
function sendJson(res: ServerResponse, status: number, body: unknown) {
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow',
  })
  res.end(JSON.stringify(body))
}
