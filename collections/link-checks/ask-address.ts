import { lookup as systemLookup } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address'

/** What became of an address. */
export type Answer =
  /** `leadsTo` is its new address, when the site says for good that it moved. */
  | { kind: 'ok'; leadsTo: string | null }
  /** The site says that there is no such page. `reason` is French. */
  | { kind: 'gone'; reason: string }
  /** It may be back tomorrow. */
  | { kind: 'silent'; reason: string }
  /** Nothing was asked: no address of the public web. */
  | { kind: 'refused'; reason: string }

export interface Manners {
  /** Whether the site may connect to this address of the network; tests allow that of their own server. */
  mayConnect?: (address: string) => boolean
  /** Called before each request, for the pause that its host is due. */
  beforeEach?: (host: string) => Promise<void>
  /** Milliseconds, for each request. */
  patience?: number
  userAgent: string
  stopping?: AbortSignal
}

const PATIENCE = 10_000
const MOST_HOPS = 5
const LONGEST_ADDRESS = 2_000
/** The site moved the page for good. */
const FOR_GOOD = new Set([301, 308])
/** The page is there, and is not for programs. */
const NOT_FOR_PROGRAMS = new Set([401, 402, 403, 407, 429, 451, 999])
/** Some servers answer a page, and refuse the question whether it is there. */
const NO_HEAD = new Set([400, 403, 404, 405, 406, 410, 500, 501, 503])

interface Reply {
  status: number
  location: string | undefined
}

/**
 * Asks whether a page of the web is there: HEAD, then GET where HEAD is not known, without reading its content. Follows five
 * redirects, each checked like the first. Connects to public addresses alone, by the address that the name has at that moment.
 */
export async function askAddress(address: string, manners: Manners): Promise<Answer> {
  let current = address
  let isForGood = true
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    const url = webUrl(current)
    if (!url)
      return hop === 0 ? refused('Ce n’est pas une adresse du web') : gone('Elle renvoie à ce qui n’est pas du web')
    const reply = await answerOf(url, manners)
    if ('kind' in reply) return reply
    const { status, location } = reply
    if (status >= 300 && status < 400 && status !== 304 && location) {
      if (!URL.canParse(location, url)) return gone('Elle renvoie à une adresse illisible')
      isForGood &&= FOR_GOOD.has(status)
      current = new URL(location, url).href
      continue
    }
    if (status >= 400 && !NOT_FOR_PROGRAMS.has(status)) {
      return status >= 500 || status === 408 || status === 425
        ? { kind: 'silent', reason: `Son site est en panne (réponse ${status})` }
        : gone(`La page n’existe plus (réponse ${status})`)
    }
    return { kind: 'ok', leadsTo: isForGood && hop > 0 && isWorthWriting(address, current) ? current : null }
  }
  return gone('Elle renvoie sans fin d’une adresse à l’autre')
}

function gone(reason: string): Answer {
  return { kind: 'gone', reason }
}

function refused(reason: string): Answer {
  return { kind: 'refused', reason }
}

/** No page of login, of consent or of errors takes the place of what was written. */
function isWorthWriting(from: string, to: string): boolean {
  const [before, after] = [new URL(from), new URL(to)]
  const wasDeep = before.pathname.length > 1
  const isHome = after.pathname === '/' && after.search === ''
  return (
    !(wasDeep && isHome) &&
    !/\b(?:login|signin|consent|connexion|cookie|captcha|404|error|erreur)\b/i.test(after.pathname)
  )
}

/** Without the anchor, which no server sees; null for what is no address of the web, or has a password. */
function webUrl(address: string): URL | null {
  if (address.length > LONGEST_ADDRESS || !URL.canParse(address)) return null
  const url = new URL(address)
  const isWeb = (url.protocol === 'http:' || url.protocol === 'https:') && url.username === '' && url.password === ''
  return isWeb ? url : null
}

async function answerOf(url: URL, manners: Manners): Promise<Reply | Answer> {
  const head = await request('HEAD', url, manners)
  const isClear = 'kind' in head || !NO_HEAD.has(head.status)
  return isClear ? head : await request('GET', url, manners)
}

async function request(method: 'GET' | 'HEAD', url: URL, manners: Manners): Promise<Reply | Answer> {
  const { mayConnect = isPublicAddress, beforeEach, patience = PATIENCE, userAgent, stopping } = manners
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // A number is connected to without a question to the name server.
  if (isIP(host) && !mayConnect(host)) return refused(NOT_PUBLIC)
  await beforeEach?.(url.hostname)
  const limit = AbortSignal.timeout(patience)
  const signal = stopping ? AbortSignal.any([limit, stopping]) : limit
  const headers = { 'user-agent': userAgent, accept: 'text/html,*/*;q=0.8', 'accept-language': 'fr' }
  return await new Promise((resolve) => {
    const { request: open } = url.protocol === 'https:' ? https : http
    const sent = open(url, { method, headers, signal, agent: false, lookup: checkedLookup(mayConnect) }, (response) => {
      resolve({ status: response.statusCode ?? 0, location: response.headers.location })
      // The content is not read.
      response.destroy()
    })
    sent.on('error', (error: NodeJS.ErrnoException) => resolve(answerOfFailure(error)))
    sent.end()
  })
}

const NOT_PUBLIC = 'Elle mène à un réseau privé'

/** Looks a name up, and fails unless all its addresses may be connected to: what is checked is what is connected to. */
function checkedLookup(mayConnect: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    systemLookup(hostname, { ...options, all: true }, (error, found) => {
      const refusal = found?.some(({ address }) => !mayConnect(address))
      if (error) return callback(error, [])
      if (refusal) return callback(Object.assign(new Error(NOT_PUBLIC), { code: 'ENOTPUBLIC' }), [])
      if (options.all) return callback(null, found)
      const [first] = found
      callback(null, first?.address ?? '', first?.family)
    })
  }
}

function answerOfFailure({ code, name }: NodeJS.ErrnoException): Answer {
  if (code === 'ENOTPUBLIC') return refused(NOT_PUBLIC)
  if (code === 'ENOTFOUND') return { kind: 'silent', reason: 'Ce nom de site n’existe pas' }
  if (name === 'AbortError' || name === 'TimeoutError' || code === 'ABORT_ERR') {
    return { kind: 'silent', reason: 'Le site n’a pas répondu en dix secondes' }
  }
  const isCertificate = /CERT|SIGNATURE|ALTNAME|SSL|TLS/.test(code ?? '')
  return { kind: 'silent', reason: isCertificate ? 'Son certificat n’est pas valable' : 'Le site ne répond pas' }
}
