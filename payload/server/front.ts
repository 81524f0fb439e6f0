import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { env } from '../env'
import { answersCspReports, isCspReportPath } from './answer-csp-report'
import { asksNext, type NextHandler } from './ask-next'
import { compressedFiles } from './compressed-files'
import { Draining } from './draining'
import { fixedPaths } from './fixed-paths'
import { formRequestAddress, isFormPath } from './form-address'
import { isFromNetworks } from './gate/client-address'
import { Gate } from './gate/gate'
import { isAdmin } from './gate/paths'
import { resourcePolicy, safetyHeaders } from './headers'
import { answerHealth, isHealthPath } from './health/answer-health'
import type { Readiness } from './health/readiness'
import { logged } from './log/log-requests'
import { logger } from './log/logger'
import { requestIdFrom } from './log/request-id'
import { beginAhead } from './made-ahead'
import { isPassthrough, passToNext, refuseMethod } from './passthrough'
import type { ReadyAnswer } from './ready-answer'
import { Pages, type Served } from './rendered-pages'
import { asksPayload } from './rest/asks-payload'
import { VisitorAnswers } from './rest/visitor-answers'
import { visitorQuestion } from './rest/visitor-question'
import { COMPLETION_PATH, isSearchPath, searchAddress } from './search-address'
import { answerSecurityTxt, asksSecurityTxt } from './security-txt'
import { sendHit, sendReady } from './send-ready'
import { readTarget, type Target } from './target'

export interface Front {
  /** Refuses new connections and ends once the requests under way are answered, at the latest after `patience` ms. */
  close(patience: number): Promise<void>
}

/** No address of the site is as long. */
const LONGEST_PATH = 2_000

/** A few hundred pages of results. */
const SEARCH_STORE_BYTES = 4 * 1024 * 1024

/** Some thousand answers of REST. */
const REST_STORE_BYTES = 8 * 1024 * 1024

/** A store that no page fits into. */
const NOTHING_KEPT = 1

/**
 * How long a connection without a request stays open, in milliseconds: longer than proxies keep theirs (Caddy two
 * minutes). Node's five seconds let a request meet a connection that is being closed: a save would get 502.
 */
const KEPT_OPEN = 130_000

const SAFETY_HEADERS = safetyHeaders(env.SITE_URL, { hstsSubdomains: env.HSTS_SUBDOMAINS })
const CORP = 'cross-origin-resource-policy'
/** Of each kept answer, by who may embed it. */
const HIT_HEADERS = {
  'same-origin': hitHeaders('same-origin'),
  'cross-origin': hitHeaders('cross-origin'),
}

/**
 * Serves the built site of folder `dir`. Public pages go out as documents without any framework script, kept while
 * what they show does not change, every public error as a page of the site; the rest is Next's. Rejects when the port
 * cannot be listened on.
 */
export async function startFront({
  dir,
  hostname,
  port,
  ready,
  hasData,
  isEmpty,
}: {
  dir: string
  hostname: string
  port: number
  ready: () => Promise<Readiness>
  /** Whether the database answers. */
  hasData: () => Promise<boolean>
  /** Whether nothing of the site is at a path that is neither a route without a parameter nor a file. */
  isEmpty: (path: string) => Promise<boolean>
}): Promise<Front> {
  const app = next({ dev: false, dir, hostname, port })
  await app.prepare()
  const handler: NextHandler = app.getRequestHandler()
  const answerOfNext = asksNext(handler, `${hostname}:${port}`)
  const compressed = compressedFiles(dir)
  const ask = async (path: string) => ({ ...(await answerOfNext(path)), brotli: await compressed(path) })
  const fixed = fixedPaths(dir)
  const pages = new Pages({
    ask,
    hasData,
    isEmpty: async (path) => !fixed.has(path) && (await isEmpty(path)),
    storeBytes: env.PAGE_STORE_MB * 1024 * 1024,
  })
  const searches = new Pages({ ask, hasData, isEmpty: async () => false, storeBytes: SEARCH_STORE_BYTES })
  // Each is asked for once: none is worth keeping.
  const forms = new Pages({ ask, hasData, isEmpty: async () => false, storeBytes: NOTHING_KEPT })
  const answers = new VisitorAnswers({
    ask: asksPayload(handler, `${hostname}:${port}`),
    storeBytes: REST_STORE_BYTES,
  })
  const gate = new Gate()
  const answerCspReport = answersCspReports(env.SITE_URL)
  const areHitsLogged = logger.isLevelEnabled('debug')

  const server = createServer((req, res) => {
    if (!draining.isStopping && !areHitsLogged && sendKept(req, res)) return
    const target = readTarget(req.url)
    const path = target?.path ?? 'malformed'
    void logged({ req, res, path, isProbe: isHealthPath(path) }, () =>
      answer(req, res, target).catch((error: unknown) => {
        logger.error(error, 'the request failed')
        sendSorry(res, 500)
      }),
    )
  })
  server.keepAliveTimeout = KEPT_OPEN
  const draining = new Draining(server)

  /** Answers nearly every request: looks the page up and sends it, without a line in the log. */
  function sendKept(req: IncomingMessage, res: ServerResponse): boolean {
    if (req.method !== 'GET' && req.method !== 'HEAD') return false
    const { url = '' } = req
    const query = url.indexOf('?')
    const kept = url.startsWith('/api/') ? keptAnswer(req) : pages.kept(query < 0 ? url : url.slice(0, query))
    if (!kept) return false
    const requestId = requestIdFrom(req.headers['x-request-id'])
    const policy = resourcePolicy(query < 0 ? url : url.slice(0, query))
    sendHit(req, res, kept, { common: HIT_HEADERS[policy], requestId })
    return true
  }

  function keptAnswer(req: IncomingMessage): ReadyAnswer | undefined {
    const target = readTarget(req.url)
    const question = target ? visitorQuestion(req, target) : null
    return question === null ? undefined : answers.kept(question)
  }

  async function answer(req: IncomingMessage, res: ServerResponse, target: Target | null): Promise<void> {
    for (const [name, value] of Object.entries(SAFETY_HEADERS)) res.setHeader(name, value)
    res.setHeader(CORP, resourcePolicy(target?.path ?? '/'))
    const isInTime = draining.begin(res)
    if (target && isHealthPath(target.path)) return await answerHealth({ req, res, path: target.path }, ready)
    if (!isInTime) return sendSorry(res, 503)
    if (target && isCspReportPath(target.path)) return await answerCspReport(req, res)
    if (target && asksSecurityTxt(req, target.path, env.SECURITY_CONTACT)) {
      return answerSecurityTxt(res, { contact: String(env.SECURITY_CONTACT), siteUrl: env.SITE_URL })
    }
    if (target && isAdmin(target.path) && isKeptOut(req)) {
      req.resume()
      return sendReady(req, res, (await pages.error(404)).ready)
    }
    if (target && isPassthrough(target.path))
      return await passToNext({ req, res, target, handler, pages, answers, hasData, gate })
    if (req.method !== 'GET' && req.method !== 'HEAD') return refuseMethod(req, res)
    if (target?.isUntidy && target.path.length <= LONGEST_PATH) {
      res.writeHead(308, { location: target.path + target.search, 'cache-control': 'no-cache' }).end()
      return
    }
    if (target && isSearchPath(target.path)) return await answerSearch(req, res, target)
    if (target && isFormPath(target.path)) return await answerForm(req, res, target)
    if (target && target.path.length <= LONGEST_PATH && pages.mustRender(target.path)) {
      const wait = await gate.secondsBeforeRender(req)
      if (wait !== null) return sendSorry(res, 429, wait)
    }
    const served = await publicAnswer(target)
    sendReady(req, res, served.ready, ['x-cache', served.cache])
  }

  /** Results have a query, which readers make up: they are kept apart, where they evict no page of the site. */
  async function answerSearch(req: IncomingMessage, res: ServerResponse, target: Target): Promise<void> {
    const address = searchAddress(target)
    if (searches.mustRender(address)) {
      const wait = await gate.secondsBeforeRender(req, target.path === COMPLETION_PATH ? 'completion' : 'search')
      if (wait !== null) return sendSorry(res, 429, wait)
    }
    const { ready, cache } = await searches.answer(address)
    sendReady(req, res, ready.status === 404 ? (await pages.error(404)).ready : ready, ['x-cache', cache])
  }

  async function answerForm(req: IncomingMessage, res: ServerResponse, target: Target): Promise<void> {
    const wait = await gate.secondsBeforeRender(req, 'search')
    if (wait !== null) return sendSorry(res, 429, wait)
    const { ready } = await forms.answer(formRequestAddress(target))
    sendReady(req, res, ready, ['x-cache', 'none'])
  }

  async function publicAnswer(target: Target | null): Promise<Served> {
    if (!target) return await pages.error(400)
    if (target.path.length > LONGEST_PATH) return await pages.error(414)
    return await pages.answer(target.path)
  }

  await pages.prepare()
  await searches.prepare()
  await forms.prepare()
  // Opens the database for good: `/health/ready` is about this connection.
  await pages.answer('/')
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, resolve)
  })

  const endAhead = beginAhead((path) => pages.answer(path))

  return {
    async close(patience) {
      await Promise.all([draining.stop(patience), endAhead()])
      await app.close()
    },
  }
}

function hitHeaders(policy: 'cross-origin' | 'same-origin'): string[] {
  return ['x-cache', 'hit', CORP, policy, ...Object.entries(SAFETY_HEADERS).flat()]
}

/** Whether the admin is for some addresses only, and this request comes from another one. */
function isKeptOut(req: IncomingMessage) {
  return env.ADMIN_ADDRESSES.length > 0 && !isFromNetworks(req, env.ADMIN_ADDRESSES)
}

/** Sends a plain text when no page of the site can be shown. */
function sendSorry(res: ServerResponse, status: 429 | 500 | 503, seconds = 5) {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'retry-after': String(seconds) }
  if (!res.headersSent) res.writeHead(status, { ...headers, 'cache-control': 'no-store' })
  res.end(SORRY[status])
}

const NO_ANSWER = 'Le site n’a pas pu répondre. Réessayez dans un instant.'
const SORRY = {
  429: 'Trop de pages demandées en peu de temps. Réessayez dans un instant.',
  500: NO_ANSWER,
  503: NO_ANSWER,
}
