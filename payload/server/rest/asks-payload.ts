import { askNext, type NextHandler } from '../ask-next'
import { apiPolicy, NOT_LISTED } from '../headers'
import type { Answer } from '../ready-answer'

/** P22: what Payload answers where there is no such endpoint. */
export const METHOD_UNKNOWN = { from: 501, to: 405 }
/** In seconds. */
const RETRY_AFTER = '10'
/** Who asks, and how: a cache between here and a reader keeps them apart. */
const VARY = 'Accept-Encoding, Authorization, Cookie, Origin'

/**
 * Returns a function that asks REST a visitor's question. Only the question reaches Payload: no cookie, header or
 * network of one reader changes the answer of others.
 */
export function asksPayload(handler: NextHandler, host: string): (question: string) => Promise<Answer> {
  const headers = { host, accept: 'application/json', 'accept-encoding': 'identity' }
  return async (question) => {
    const { headers: answered, body, ...answer } = await askNext(handler, question, headers)
    const status = answer.status === METHOD_UNKNOWN.from ? METHOD_UNKNOWN.to : answer.status
    const path = question.split('?', 1)[0] ?? ''
    return {
      status,
      body,
      headers: {
        'content-type': answered['content-type'] ?? 'application/json; charset=utf-8',
        // What failed may be answered a moment later.
        'cache-control': status === 200 ? 'no-cache' : 'no-store',
        ...(status === 503 || status === 429 ? { 'retry-after': RETRY_AFTER } : {}),
        vary: VARY,
        'content-security-policy': apiPolicy(path),
        ...NOT_LISTED,
      },
    }
  }
}
