import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { answerHealth, isHealthPath } from '../health/answer-health'
import type { Readiness } from '../health/readiness'
import { logged } from '../log/log-requests'
import { logger } from '../log/logger'
import { type Answer, send } from './answer'
import { toDocument } from './document'
import { Draining } from './draining'
import { type NextHandler, Renderer } from './renderer'

export interface Front {
  /** Refuses new connections and ends once the requests under way are answered, at the latest after `patience` ms. */
  close(patience: number): Promise<void>
}

/** What Next answers by itself: the admin and REST need their runtime, their cookies and their bodies. */
const NEXT_OWN = /^\/(admin|api|_next)(\/|$)/
const ERROR_DOCUMENTS = '/_erreur/'
/** In seconds. */
const RETRY_AFTER = '10'

const SAFETY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-frame-options': 'SAMEORIGIN',
}

const DOCUMENT_HEADERS = {
  // A reader asks each time whether the page is still the same: what is published is seen at the next request.
  'cache-control': 'no-cache',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    'frame-src https://www.youtube-nocookie.com https://player.vimeo.com',
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; '),
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}

/**
 * Serves the built site of folder `dir`. Public pages go out as documents without any framework script, every
 * public error as a page of the site; the rest is Next's. Rejects when the port cannot be listened on.
 */
export async function startFront({
  dir,
  hostname,
  port,
  ready,
}: {
  dir: string
  hostname: string
  port: number
  ready: () => Promise<Readiness>
}): Promise<Front> {
  const app = next({ dev: false, dir, hostname, port })
  await app.prepare()
  const handler: NextHandler = app.getRequestHandler()
  const renderer = new Renderer(handler, `${hostname}:${port}`)

  const server = createServer((req, res) => {
    const path = pathOf(req)
    void logged({ req, res, path, isProbe: isHealthPath(path) }, () =>
      answer(req, res, path).catch((error: unknown) => {
        logger.error(error, 'the request failed')
        sendSorry(res, 500)
      }),
    )
  })
  const draining = new Draining(server)

  async function answer(req: IncomingMessage, res: ServerResponse, path: string): Promise<void> {
    for (const [name, value] of Object.entries(SAFETY_HEADERS)) res.setHeader(name, value)
    const isInTime = draining.begin(res)
    if (isHealthPath(path)) return await answerHealth({ req, res, path }, ready)
    if (!isInTime) return sendSorry(res, 503)
    // REST knows no HEAD; Node leaves the body out of the answer by itself.
    if (req.method === 'HEAD' && path.startsWith('/api/')) req.method = 'GET'
    if (path.startsWith('/api/')) mendApiAnswer(res)
    // Without data, the admin's pages fail in English; what somebody types in an open one stays there.
    if (isAdminPage(req, path) && (await isDataAway())) return await send(req, res, await errorDocument(503))
    if (NEXT_OWN.test(path)) return await handler(req, res)
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      req.resume()
      res.writeHead(405, { allow: 'GET, HEAD' }).end()
      return
    }
    await send(req, res, await publicAnswer(path))
  }

  async function publicAnswer(path: string): Promise<Answer> {
    if (!isDecodable(path)) return await errorDocument(400)
    if (path.startsWith(ERROR_DOCUMENTS)) return await errorDocument(404)
    const rendered = await renderer.render(path)
    if (rendered.status === 404) return await errorDocument(404)
    if (rendered.status >= 500) return await errorDocument((await isDataAway()) ? 503 : 500)
    return isHtml(rendered) ? documentOf(rendered) : rendered
  }

  /** The site's own page for an error; it is rendered and kept like any other. */
  async function errorDocument(status: 400 | 404 | 500 | 503): Promise<Answer> {
    const rendered = await renderer.render(`${ERROR_DOCUMENTS}${status >= 500 ? status : 404}`)
    if (rendered.status !== 200 && status < 500) return await errorDocument((await isDataAway()) ? 503 : 500)
    const document = documentOf({ ...rendered, status })
    return status === 503 ? { ...document, headers: { ...document.headers, 'retry-after': RETRY_AFTER } } : document
  }

  async function isDataAway() {
    return (await ready()).checks.database !== 'ok'
  }

  // Opens the database for good: `/health/ready` is about this connection.
  await renderer.render('/')
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, resolve)
  })

  return {
    async close(patience) {
      await draining.stop(patience)
      await app.close()
    },
  }
}

/** When there is no page to say it. */
function sendSorry(res: ServerResponse, status: 500 | 503) {
  if (!res.headersSent) res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' })
  res.end('Le site n’a pas pu répondre. Réessayez dans un instant.')
}

function documentOf(rendered: Answer): Answer {
  return {
    status: rendered.status,
    headers: { 'content-type': 'text/html; charset=utf-8', ...DOCUMENT_HEADERS },
    body: Buffer.from(toDocument(rendered.body.toString('utf8'))),
  }
}

/** The path alone, its dots resolved: `/blog/../admin` is the admin's, not a page. */
function pathOf(req: IncomingMessage): string {
  const target = `http://site${req.url ?? '/'}`
  return URL.canParse(target) ? new URL(target).pathname : '/%'
}

/** Payload says 501 to a method that a door does not have, as if the fault were the server's. */
function mendApiAnswer(res: ServerResponse) {
  const writeHead = res.writeHead.bind(res)
  res.writeHead = ((status: number, ...rest: []) => {
    if (status === 503) res.setHeader('retry-after', RETRY_AFTER)
    return writeHead(status === 501 ? 405 : status, ...rest)
  }) as typeof writeHead
}

function isAdminPage({ method, headers }: IncomingMessage, path: string) {
  return /^\/admin(\/|$)/.test(path) && method === 'GET' && Boolean(headers.accept?.includes('text/html'))
}

function isHtml({ status, headers }: Answer) {
  return status === 200 && (headers['content-type'] ?? '').startsWith('text/html')
}

function isDecodable(path: string) {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
