import type { IncomingMessage } from 'node:http'
import { env } from '../../env'
import { bringsCredentials } from '../gate/session-token'
import type { Target } from '../target'
import { questionOf } from './question'

/**
 * Returns the question of a request that a visitor reads REST with; null when an answer is not kept for it: it brings a
 * session or a key, or comes from a page of another origin, which REST names in its answer.
 */
export function visitorQuestion(req: IncomingMessage, target: Target): string | null {
  if (req.method !== 'GET' && req.method !== 'HEAD') return null
  if (!target.path.startsWith('/api/') || req.headers.origin !== undefined) return null
  if (bringsCredentials(req.headers, env.PAYLOAD_SECRET)) return null
  return questionOf(target)
}
