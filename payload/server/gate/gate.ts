import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '../../env'
import { NETWORK_HEADER, networkOfConnection } from './client-address'
import { decide } from './decide'
import { isPublicDoor } from './public-doors'
import { type Rate, Rates } from './rates'
import { hasBody, refuse } from './refuse'
import { bringsCredentials } from './session-token'
import { wholeBody } from './whole-body'

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
      refuse(req, res, decision.refusal)
      return false
    }
    const wait = await this.rates.secondsToWait(rateOf(path, method, hasCredentials), network)
    if (wait !== null) {
      refuse(req, res, { status: 429, message: TOO_OFTEN, headers: { 'retry-after': String(wait) } })
      return false
    }
    return await this.admitsBody(req, res, decision)
  }

  /** Resolves with the seconds that the network of a request waits before a page is rendered for it; null for none. */
  async secondsBeforeRender(req: IncomingMessage): Promise<number | null> {
    return await this.rates.secondsToWait('render', networkOfConnection(req))
  }

  private async admitsBody(
    req: IncomingMessage,
    res: ServerResponse,
    { bytes, tooLarge }: Extract<ReturnType<typeof decide>, { kind: 'open' }>,
  ): Promise<boolean> {
    if (!hasBody(req)) return true
    const declared = req.headers['content-length']
    // Node's parser lets no more through than is declared.
    const isSmall = declared === undefined ? (await wholeBody(req, bytes)) === 'whole' : Number(declared) <= bytes
    if (!isSmall && !req.destroyed) refuse(req, res, tooLarge)
    return isSmall
  }
}

function rateOf(path: string, method: string, hasCredentials: boolean): Rate {
  if (/^\/api\/[^/]+\/file\//.test(path)) return 'file'
  if (hasCredentials) return 'staff'
  if (!path.startsWith('/api/')) return 'admin'
  return method === 'POST' && isPublicDoor(path) ? 'door' : 'visitor'
}
