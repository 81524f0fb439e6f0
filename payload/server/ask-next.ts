import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import inject, { type DispatchFunc, type Response as InjectResponse } from 'light-my-request'
import type { Answer } from './ready-answer'

export type NextHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>

/** N13: next.config.js knows it. */
const WHO_ASKS = 'Skorann'

/**
 * Returns a function that asks Next for a page. Only the path reaches Next: no cookie, header or query of one reader
 * changes the page of others.
 */
export function asksNext(handler: NextHandler, host: string): (path: string) => Promise<Answer> {
  const headers = { host, accept: '*/*', 'accept-encoding': 'identity', 'user-agent': WHO_ASKS }
  return (path) => askNext(handler, path, headers)
}

/** Asks Next for a path under these headers, and returns its answer whole. */
export async function askNext(handler: NextHandler, url: string, headers: IncomingHttpHeaders): Promise<Answer> {
  const response = await new Promise<InjectResponse>((resolve, reject) => {
    const dispatch: DispatchFunc = (req, res) => void handler(req, res).catch(reject)
    inject(dispatch, { method: 'GET', url, headers }).then(resolve, reject)
  })
  const kept: Record<string, string> = {}
  for (const name of ['content-type', 'location', 'cache-control']) {
    const value = response.headers[name]
    // N3: Next sends `location` twice.
    if (value !== undefined) kept[name] = String(Array.isArray(value) ? value[0] : value)
  }
  const isRedirect = kept.location !== undefined
  return { status: response.statusCode, headers: kept, body: isRedirect ? Buffer.alloc(0) : response.rawPayload }
}
