import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '../../env'
import { NETWORK_HEADER, networkOfConnection, THIS_MACHINE } from './client-address'
import { decide } from './decide'
import { knownBrowserIn } from './known-browser'
import { isFile } from './paths'
import { isPublicDoor } from './public-doors'
import { type Rate, Rates } from './rates'
import { tellRefusal } from './refusals'
import { hasBody, refuse } from './refuse'
import { bringsCredentials, signingKey } from './session-token'
import { type BodyResult, wholeBody } from './whole-body'

const TOO_OFTEN = 'Trop de demandes en peu de temps : réessayez dans un instant.'

/**
 * Decides before anything of a body is read. A request that may go on is left as it came, its body bounded, with its
 * network in a header for Payload; the others are answered here.
 */
export class Gate {
  constructor(
    private readonly rates = new Rates(),
    private readonly secret = env.PAYLOAD_SECRET,
  ) {}

  /** Resolves with true when Next may answer the request, with false when it was answered. */
  async admits(req: IncomingMessage, res: ServerResponse, path: string): Promise<boolean> {
    const network = networkOfConnection(req)
    req.headers[NETWORK_HEADER] = network
    const method = req.method ?? ''
    const hasCredentials = bringsCredentials(req.headers, this.secret)
    const decision = decide({ method, path, headers: req.headers, hasCredentials })
    if (decision.kind === 'refused') {
      tellRefusal(path)
      refuse(req, res, decision.refusal)
      return false
    }
    const body = hasBody(req) ? bodyResult(req, decision.bytes) : 'whole'
    const rate = rateOf(path, method, hasCredentials)
    const wait = await this.rates.secondsToWait(rate, this.countedAs(req, rate, network))
    if (wait !== null) {
      // Readers who ask for much are no attack on accounts.
      if (rate === 'door') tellRefusal(path)
      refuse(req, res, { status: 429, message: TOO_OFTEN, headers: { 'retry-after': String(wait) } })
      return false
    }
    const result = await body
    if (result === 'tooLarge') refuse(req, res, decision.tooLarge)
    return result === 'whole'
  }

  /** Strangers of the same network do not keep out a browser that somebody logged in with. */
  private countedAs({ headers }: IncomingMessage, rate: Rate, network: string): string {
    if (network === THIS_MACHINE || (rate !== 'door' && rate !== 'admin')) return network
    return knownBrowserIn(headers.cookie, signingKey(this.secret)) ?? network
  }

  /** Resolves with the seconds that the network of a request waits before a page is rendered for it; null for none. */
  async secondsBeforeRender(
    req: IncomingMessage,
    rate: 'render' | 'search' | 'completion' = 'render',
  ): Promise<number | null> {
    return await this.rates.secondsToWait(rate, networkOfConnection(req))
  }
}

function bodyResult(req: IncomingMessage, bytes: number): BodyResult | Promise<BodyResult> {
  const declared = req.headers['content-length']
  if (declared === undefined) return wholeBody(req, bytes)
  // Node's parser lets no more through than is declared.
  return Number(declared) <= bytes ? 'whole' : 'tooLarge'
}

function rateOf(path: string, method: string, hasCredentials: boolean): Rate {
  if (hasCredentials) return 'staff'
  if (isFile(path)) return 'file'
  if (!path.startsWith('/api/')) return 'admin'
  return method === 'POST' && isPublicDoor(path) ? 'door' : 'visitor'
}
