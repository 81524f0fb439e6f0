import { AsyncLocalStorage } from 'node:async_hooks'
import { processWide } from '@/payload/process-wide'
import { isDatabaseAnswering } from '@/payload/server/health/database'
import { openedPayloads } from '../opened-payloads'
import { DATABASE_AWAY } from './faults'

export type TransactionID = number | string

/** The effects on the database of one attempt at a request. */
interface Attempt {
  /** The transactions that it began and did not end, each with the function that rolls it back. */
  open: Map<TransactionID, () => Promise<void>>
  /** Another process wrote the same thing at the same time. */
  hasConflict: boolean
  /** A connection to the database died under it. */
  hasLostConnection: boolean
  /** Something that it wrote may be kept: it began to commit a transaction, or wrote without one. */
  mayHaveKept: boolean
}

const attempts = processWide('database.attempts', () => new AsyncLocalStorage<Attempt>())

const UNKNOWN_PERSON = new Set([401, 403])
const MOST_ATTEMPTS = 4
const PAUSE_MS = 50
/** The second half of a login, and what confirms an application or a passkey. */
const USES_UP_A_CODE = /\/users\/(login\/second-factor|second-factor\/\w+\/confirm)\/?$/

type Handler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>

/**
 * Returns a handler that ends the transactions which the given one forgets (P1), and asks it again when another process
 * wrote the same document (P3), or when a connection to the database died before anything was kept (P3): after a restart of
 * the database, the pool still has connections that nobody knows to be dead, and the driver tries nothing again in a
 * transaction.
 */
export function withTransactionCleanupAndRetry<Rest extends unknown[]>(handler: Handler<Rest>): Handler<Rest> {
  return async (request, ...rest) => {
    for (let number = 1; ; number += 1) {
      const isLast = number === MOST_ATTEMPTS || !isRepeatable(request)
      const attempt: Attempt = { open: new Map(), hasConflict: false, hasLostConnection: false, mayHaveKept: false }
      const copy = isLast ? request : request.clone()
      try {
        const response = await attempts.run(attempt, () => handler(copy as Request, ...rest))
        if (!isWorthRepeating(attempt) || isLast) return await orAway(response)
      } finally {
        for (const undo of attempt.open.values()) await undo()
      }
      await pause(PAUSE_MS * number * (1 + Math.random()))
    }
  }
}

/** For the database adapter: this request began a transaction. */
export function noteBeginInRequest(id: TransactionID, undo: () => Promise<void>): void {
  attempts.getStore()?.open.set(id, undo)
}

/** For the database adapter: it ended. */
export function noteEndInRequest(id: TransactionID): void {
  attempts.getStore()?.open.delete(id)
}

/** Returns the open transaction of this request, if any: waiting for its end would be a deadlock. */
export function openTransaction(): TransactionID | undefined {
  return attempts.getStore()?.open.keys().next().value
}

/** For the answer to errors: this request met a conflict. */
export function noteConflict(): void {
  const attempt = attempts.getStore()
  if (attempt) attempt.hasConflict = true
}

/** For the answer to errors: a connection to the database died under this request. */
export function noteLostConnection(): void {
  const attempt = attempts.getStore()
  if (attempt) attempt.hasLostConnection = true
}

/** For the database adapter: from now on, something that this request wrote may be kept whatever becomes of its answer. */
export function noteMayBeKept(): void {
  const attempt = attempts.getStore()
  if (attempt) attempt.mayHaveKept = true
}

function isWorthRepeating({ hasConflict, hasLostConnection, mayHaveKept }: Attempt): boolean {
  return hasConflict || (hasLostConnection && !mayHaveKept)
}

/**
 * Runs `work` as if no request were under way: what it writes later is none of the request's transactions, which end with
 * its answer.
 */
export function outsideRequest<Result>(work: () => Result): Result {
  return attempts.exit(work)
}

/** P25: without a database Payload knows nobody. */
async function orAway(response: Response): Promise<Response> {
  const payload = openedPayloads()[0]
  if (!UNKNOWN_PERSON.has(response.status) || !payload || (await isDatabaseAnswering(payload))) return response
  return Response.json({ errors: [{ message: DATABASE_AWAY }] }, { status: 503 })
}

/** A file that is sent leaves traces outside the database, and a code is used up outside the transaction. */
function isRepeatable(request: Request): boolean {
  if (USES_UP_A_CODE.test(new URL(request.url).pathname)) return false
  return (request.headers.get('content-type') ?? '').startsWith('application/json')
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
