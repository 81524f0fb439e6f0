import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

/**
 * The request under way. It is kept on `globalThis` because Next's bundle and the server in front of it each load
 * their own copy of this file.
 */
const STORAGE = Symbol.for('skorann.request-id')
const SANE = /^[\w.-]{8,36}$/

const holder = globalThis as typeof globalThis & { [STORAGE]?: AsyncLocalStorage<string> }

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
  holder[STORAGE] ??= new AsyncLocalStorage()
  return holder[STORAGE]
}
