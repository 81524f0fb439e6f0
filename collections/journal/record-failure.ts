import type { PayloadRequest } from 'payload'
import { outsideRequest } from '@/payload/adapters/database/request-transactions'
import { processWide } from '@/payload/process-wide'
import { logger } from '@/payload/server/log/logger'
import { actorOf } from './actor'
import type { EventName } from './events'
import { type Failure, FailureCounts } from './failure-counts'
import { recordedNetwork } from './network'
import { record } from './record'

const MINUTE_MS = 60_000

interface Failures {
  counts: FailureCounts
  /** Those whose account is being looked for. */
  looking: Set<Promise<void>>
  /** The lines that are being written. */
  writing: Promise<void>
  timer: NodeJS.Timeout | null
}

const failures = processWide<Failures>('journal.failures', () => ({
  counts: new FailureCounts(),
  looking: new Set(),
  writing: Promise.resolve(),
  timer: null,
}))

type Failed = Pick<PayloadRequest, 'headers' | 'payload' | 'payloadAPI' | 'user'>

/**
 * Records an attempt that was refused, such as a login, on the account that `find` resolves to, by whoever is logged in: in a write of its own, since
 * the request's is rolled back, and which nobody waits for, so that its delay tells nothing. The first of its kind is
 * written at once; equal ones of the same network within a minute become one line with their number.
 */
export function recordFailure(req: Failed, event: EventName, find: () => Promise<Failure['on'] | null>): void {
  const network = recordedNetwork(req)
  // Now: of a request that fails, Payload may forget who asked.
  const known = req.user ? { actor: actorOf(req) } : {}
  const looking = outsideRequest(find)
    .then((on) => count(req.payload, { event, network, ...known, ...(on && { on }) }))
    .catch((err: unknown) => logger.error({ err, event }, 'a refused attempt was not recorded'))
    .finally(() => failures.looking.delete(looking))
  failures.looking.add(looking)
}

function count(payload: PayloadRequest['payload'], failure: Failure): void {
  if (failures.counts.count(failure)) write(payload, failure, 1)
  failures.timer ??= setTimeout(() => void writeCounted(payload), MINUTE_MS).unref()
}

/** Writes a line for the equal failures that were counted, and begins a new minute. Resolves once all are written. */
export async function writeCounted(payload: PayloadRequest['payload']): Promise<void> {
  await Promise.all(failures.looking)
  if (failures.timer) clearTimeout(failures.timer)
  failures.timer = null
  for (const { failure, count } of failures.counts.take()) write(payload, failure, count)
  await failures.writing
}

const VISITOR = { kind: 'visitor', id: null, name: null, role: null } as const

function write(payload: PayloadRequest['payload'], failure: Failure, count: number): void {
  failures.writing = failures.writing.then(() =>
    outsideRequest(() =>
      record({ payload, payloadAPI: 'REST', user: null }, { actor: VISITOR, ...failure, count }),
    ).catch((err: unknown) => logger.error({ err, event: failure.event, count }, 'a refused attempt was not recorded')),
  )
}
