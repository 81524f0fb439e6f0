import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Refusal } from './decide'

/**
 * How long a client may go on sending what is thrown away, and how long it may pause, in milliseconds, as nginx has them: it
 * reads the answer meanwhile, also on a busy machine.
 */
const LINGER = 30_000
const LONGEST_PAUSE = 5_000
/** How much of it is read at most, in bytes: twice the largest upload. To throw away as fast as it comes would take the processor. */
const MOST_THROWN_AWAY = 32 * 1024 * 1024
/** A part that is smaller counts as so much, in bytes: it costs as much time. */
const LEAST_PART = 1024

/** Sends a refusal in the shape of Payload's errors, without keeping any of the body, and closes a connection that has more. */
export function refuse(
  req: IncomingMessage,
  res: ServerResponse,
  { status, message, headers = {} }: Omit<Refusal, 'status'> & { status: number; headers?: Record<string, string> },
): void {
  const body = Buffer.from(JSON.stringify({ errors: [{ message }] }))
  const answer = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cache-control': 'no-store',
    ...headers,
  }
  if (!hasBody(req) || req.complete) {
    res.writeHead(status, answer).end(body)
    return
  }
  // A connection that is closed with bytes unread is reset, and its client may lose the answer: RFC 9112 § 9.6.
  res.writeHead(status, { ...answer, connection: 'close' })
  res.write(body)
  const close = () => {
    clearTimeout(patience)
    clearTimeout(pause)
    if (!res.writableEnded) res.end()
  }
  const patience = setTimeout(close, LINGER)
  const pause = setTimeout(close, LONGEST_PAUSE)
  req.once('end', close)
  req.once('close', close)
  throwAway(req, { onPart: () => pause.refresh(), onEnough: close })
}

/** Reads on and keeps nothing; `onEnough` is called once too much has come. */
function throwAway(req: IncomingMessage, { onPart, onEnough }: { onPart(): void; onEnough(): void }) {
  const push = req.push.bind(req)
  let thrownAway = 0
  // As Node's parser calls it; null is the end, for which the request's listeners wait.
  req.push = (part: Buffer | null) => {
    if (part === null) return push(null)
    thrownAway += Math.max(part.length, LEAST_PART)
    onPart()
    if (thrownAway > MOST_THROWN_AWAY) onEnough()
    return true
  }
  req.resume()
}

/** Whether a request announces a body: RFC 9112 § 6. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}
