import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '../env'
import type { NextHandler } from './ask-next'
import type { Gate } from './gate/gate'
import { keyIn } from './gate/key-header'
import { isAdmin, isFile } from './gate/paths'
import { bringsCredentials } from './gate/session-token'
import { ADMIN_HEADERS, adminPolicy, apiPolicy, isListed, NOT_LISTED } from './headers'
import { answerPreview } from './previews'
import type { Pages } from './rendered-pages'
import { METHOD_UNKNOWN } from './rest/asks-payload'
import type { VisitorAnswers } from './rest/visitor-answers'
import { visitorQuestion } from './rest/visitor-question'
import { sendReady } from './send-ready'
import type { Target } from './target'

/** The routes that Next answers itself, with their methods: they need its runtime, cookies and request bodies. */
const ROUTES = [
  { path: /^\/admin(\/|$)/, methods: ['GET', 'HEAD', 'POST'], prepare: limitAdmin },
  { path: /^\/api\//, methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], prepare: prepareApi },
  {
    path: /^\/preview\/((articles|pages)\/[^/]+|articles\/[^/]+\/partage)$/,
    methods: ['GET', 'HEAD'],
    answer: answerPreview,
  },
]
/** In seconds. */
const RETRY_AFTER = '10'

/** Whether a path is the admin's, REST's or a preview's. */
export function isPassthrough(path: string): boolean {
  return ROUTES.some((route) => route.path.test(path))
}

/** Passes a request to Next, with the policy of its route. The admin answers 503 in French while there is no data. */
export async function passToNext({
  req,
  res,
  target,
  handler,
  pages,
  answers,
  hasData,
  gate,
}: {
  req: IncomingMessage
  res: ServerResponse
  target: Target
  handler: NextHandler
  pages: Pages
  answers: VisitorAnswers
  hasData: () => Promise<boolean>
  gate: Gate
}): Promise<void> {
  const { path, routed, search } = target
  const route = ROUTES.find((candidate) => candidate.path.test(path))
  if (!route?.methods.includes(req.method ?? '')) return refuseMethod(req, res, route?.methods)
  // A key is for REST alone: elsewhere its request is a visitor's.
  if (!path.startsWith('/api/') && keyIn(req.headers.authorization) !== null) delete req.headers.authorization
  if (!(await gate.admits(req, res, path))) return
  if (!isWellMade(req, path)) {
    req.resume()
    return sendReady(req, res, (await pages.error(400)).ready)
  }
  // Without data, the admin's pages fail in English. A form that is open keeps its unsaved text.
  if (isAdminPage(req, path) && !(await hasData())) return sendReady(req, res, pages.failure(503))
  const question = visitorQuestion(req, target)
  if (question !== null) {
    const { ready, cache } = await answers.answer(question)
    return sendReady(req, res, ready, ['x-cache', cache])
  }
  // Next must route the same path that was checked here.
  req.url = (isPassthrough(routed) ? routed : path) + search
  if (route.answer) return await route.answer({ req, res, handler, pages, hasData })
  route.prepare(req, res, path)
  await handler(req, res)
}

/** Answers 405 without reading the request's body. */
export function refuseMethod(req: IncomingMessage, res: ServerResponse, allowed: string[] = ['GET', 'HEAD']): void {
  req.resume()
  res.writeHead(405, { allow: allowed.join(', ') }).end()
}

function prepareApi(req: IncomingMessage, res: ServerResponse, path: string) {
  // P22: REST knows no HEAD. Node leaves the body out of the answer by itself.
  if (req.method === 'HEAD') req.method = 'GET'
  res.setHeader('content-security-policy', apiPolicy(path))
  if (!isListed(path)) keepOutOfLists(res)
  mendStatus(res, METHOD_UNKNOWN)
  // `collections/files` says how long a file is kept.
  if (!isFile(path)) sayWhoKeeps(req, res)
}

/**
 * REST answers differ by who asks, and by what was published since. Next and Payload say nothing about it. Nobody keeps what
 * the staff reads; what a visitor reads is asked for again.
 */
function sayWhoKeeps(req: IncomingMessage, res: ServerResponse) {
  const isVisitors = req.method === 'GET' && !bringsCredentials(req.headers, env.PAYLOAD_SECRET)
  const kept = isVisitors ? 'no-cache' : 'no-store'
  const writeHead = res.writeHead.bind(res)
  res.writeHead = ((...args: Parameters<typeof writeHead>) => {
    res.setHeader('cache-control', kept)
    const vary = [res.getHeader('vary') ?? []].flat().join(', ')
    res.setHeader('vary', vary ? `${vary}, ${WHO_ASKS}` : WHO_ASKS)
    return writeHead(...args)
  }) as typeof writeHead
}

const WHO_ASKS = 'Authorization, Cookie, Origin'

/** Next finds the nonce in the policy of the request, and gives it to each script that it writes into the page. */
function limitAdmin(req: IncomingMessage, res: ServerResponse) {
  const policy = adminPolicy(randomBytes(16).toString('base64'))
  req.headers['content-security-policy'] = policy
  res.setHeader('content-security-policy', policy)
  keepOutOfLists(res)
  for (const [name, value] of Object.entries(ADMIN_HEADERS)) res.setHeader(name, value)
  if (!bringsCredentials(req.headers, env.PAYLOAD_SECRET)) mendStatus(res, ACTION_UNREADABLE)
}

function keepOutOfLists(res: ServerResponse) {
  for (const [name, value] of Object.entries(NOT_LISTED)) res.setHeader(name, value)
}

/** N5: 500 for an action that cannot be read. Without a session, no page sends one that fails for another reason. */
const ACTION_UNREADABLE = { from: 500, to: 400 }

function mendStatus(res: ServerResponse, { from, to }: { from: number; to: number }) {
  const writeHead = res.writeHead.bind(res)
  res.writeHead = ((status: number, ...rest: []) => {
    if (status === 503 || status === 429) res.setHeader('retry-after', RETRY_AFTER)
    return writeHead(status === from ? to : status, ...rest)
  }) as typeof writeHead
}

/** N5: returns false for a request that Next or Payload would answer with 500. */
function isWellMade(req: IncomingMessage, path: string) {
  return hasHost(req) && (req.method !== 'POST' || !isAdmin(path) || isOwnAction(req))
}

/** RFC 9112 § 3.2: Payload makes addresses of it. */
function hasHost({ headers: { host } }: IncomingMessage) {
  return !host || URL.canParse(`http://${host}`)
}

/** The admin's pages send their actions themselves, with a script: no form of it is sent by a browser alone. */
function isOwnAction({ headers }: IncomingMessage) {
  if (headers['next-action'] === undefined) return false
  const { origin, host = '', 'x-forwarded-host': forwarded = host } = headers
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === String(forwarded).split(',')[0]?.trim()
}

function isAdminPage({ method, headers }: IncomingMessage, path: string) {
  return isAdmin(path) && method === 'GET' && Boolean(headers.accept?.includes('text/html'))
}
