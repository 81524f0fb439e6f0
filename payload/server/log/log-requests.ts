import type { IncomingMessage, ServerResponse } from 'node:http'
import { logger } from './logger'
import { requestIdFrom, withRequestId } from './request-id'

const LONGEST_PATH = 300

/**
 * Answers a request under its id, which it sends back as `x-request-id`, and logs one line once it is over: method,
 * path without its query, status, milliseconds. The line does not identify the reader. Health probes come every few
 * seconds: their lines have the level `debug`.
 */
export function logged<Result>(
  { req, res, path, isProbe }: { req: IncomingMessage; res: ServerResponse; path: string; isProbe: boolean },
  answer: () => Result,
): Result {
  const requestId = requestIdFrom(req.headers['x-request-id'])
  const { method } = req
  const startedAt = performance.now()
  res.setHeader('x-request-id', requestId)
  res.once('close', () => {
    const line = { requestId, method, path: path.slice(0, LONGEST_PATH), status: res.statusCode, ms: since(startedAt) }
    const cut = res.writableFinished ? {} : { cut: true }
    logger[levelOf(res.statusCode, isProbe)]({ ...line, ...cut }, 'request')
  })
  return withRequestId(requestId, answer)
}

function levelOf(status: number, isProbe: boolean) {
  if (isProbe) return 'debug'
  return status >= 500 ? 'error' : 'info'
}

function since(startedAt: number) {
  return Math.round(performance.now() - startedAt)
}
