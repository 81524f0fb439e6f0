import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { processWide } from '@/payload/process-wide'

const SANE = /^[\w.-]{8,36}$/

/** Returns the id that a proxy gave to a request (`x-request-id`) when it is a plain word, else a new UUID. */
export function requestIdFrom(header: string | string[] | undefined): string {
  return typeof header === 'string' && SANE.test(header) ? header : randomUUID()
}

/** Does some work whose log lines all carry the id of one request. */
export function withRequestId<Result>(id: string, work: () => Result): Result {
  return storage().run(id, work)
}

/** Returns the id of the request that the running code serves, undefined outside of any. */
export function currentRequestId(): string | undefined {
  return storage().getStore()
}

function storage() {
  return processWide('log.request-id', () => new AsyncLocalStorage<string>())
}
