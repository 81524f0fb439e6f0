import type { IncomingMessage, ServerResponse } from 'node:http'
import inject, { type DispatchFunc, type Response as InjectResponse } from 'light-my-request'
import type { Answer } from './ready-answer'

export type NextHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>

/**
 * Returns a function that asks Next for a page. Only the path reaches Next: no cookie, header or query of one reader
 * changes what others are shown.
 */
export function asksNext(handler: NextHandler, host: string): (path: string) => Promise<Answer> {
  return async (path) => {
    const response = await new Promise<InjectResponse>((resolve, reject) => {
      const dispatch: DispatchFunc = (req, res) => void handler(req, res).catch(reject)
      const headers = { host, accept: '*/*', 'accept-encoding': 'identity' }
      inject(dispatch, { method: 'GET', url: path, headers }).then(resolve, reject)
    })
    const headers: Record<string, string> = {}
    for (const name of ['content-type', 'location', 'cache-control']) {
      const value = response.headers[name]
      // Next sends `location` twice for some redirects.
      if (value !== undefined) headers[name] = String(Array.isArray(value) ? value[0] : value)
    }
    const isRedirect = headers.location !== undefined
    return { status: response.statusCode, headers, body: isRedirect ? Buffer.alloc(0) : response.rawPayload }
  }
}
