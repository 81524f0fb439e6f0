import { AsyncLocalStorage } from 'node:async_hooks'
import { isDatabaseAnswering } from '../health/database'
import { openedPayloads } from '../opened-payloads'
import { processWide } from '../process-wide'
import { DATABASE_AWAY } from './faults'

export type TransactionID = number | string

/** What one attempt at a request did to the database. */
interface Attempt {
  /** The transactions that it began and did not end, each with what undoes it. */
  open: Map<TransactionID, () => Promise<void>>
  /** Another process wrote the same thing at the same time. */
  hasConflict: boolean
}

const attempts = processWide('database.attempts', () => new AsyncLocalStorage<Attempt>())

const UNKNOWN_PERSON = new Set([401, 403])
const MOST_ATTEMPTS = 4
const PAUSE_MS = 50

type Handler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>

/**
 * Returns a handler that ends the transactions which the given one forgets (Payload's « forgot password » does, for an
 * address that it does not know), and asks it again when another process wrote the same document: Payload gives up.
 */
export function wholeRequests<Rest extends unknown[]>(handler: Handler<Rest>): Handler<Rest> {
  return async (request, ...rest) => {
    for (let number = 1; ; number += 1) {
      const isLast = number === MOST_ATTEMPTS || !isRepeatable(request)
      const attempt: Attempt = { open: new Map(), hasConflict: false }
      const copy = isLast ? request : request.clone()
      try {
        const response = await attempts.run(attempt, () => handler(copy as Request, ...rest))
        if (!attempt.hasConflict || isLast) return await orAway(response)
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

/** Returns the transaction that this request has open, if any: to wait for its end would be to wait for oneself. */
export function openTransaction(): TransactionID | undefined {
  return attempts.getStore()?.open.keys().next().value
}

/** For the answer to errors: this request met a conflict. */
export function noteConflict(): void {
  const attempt = attempts.getStore()
  if (attempt) attempt.hasConflict = true
}

/** Without a database Payload knows nobody, and tells an editor that what they do is forbidden. */
async function orAway(response: Response): Promise<Response> {
  const payload = openedPayloads()[0]
  if (!UNKNOWN_PERSON.has(response.status) || !payload || (await isDatabaseAnswering(payload))) return response
  return Response.json({ errors: [{ message: DATABASE_AWAY }] }, { status: 503 })
}

/** A file that is sent leaves traces outside the database. */
function isRepeatable(request: Request): boolean {
  return (request.headers.get('content-type') ?? '').startsWith('application/json')
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
