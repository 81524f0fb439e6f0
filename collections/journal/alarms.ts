import type { Payload } from 'payload'
import { env } from '@/payload/env'
import { manyRefusalsLetter, manyRemovalsLetter } from '@/payload/mail/journal-letters'
import type { Letter } from '@/payload/mail/letter'
import { sendLetter } from '@/payload/mail/send-letter'
import { processWide } from '@/payload/process-wide'
import { logger } from '@/payload/server/log/logger'
import { type Actor, actorWords } from './actor'
import { type Bursts, countsAsBurst, newBursts } from './bursts'
import type { EventName } from './events'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const MANY_REMOVALS = 10
const MANY_REFUSALS = 20
const REMOVALS = new Set<EventName>(['trashed', 'deleted'])

interface Alarms {
  removals: Bursts
  refusals: Bursts
  /** The letters under way. */
  sending: Set<Promise<void>>
}

const alarms = processWide<Alarms>('journal.alarms', () => ({
  removals: newBursts({ many: MANY_REMOVALS, withinMs: MINUTE_MS, quietMs: HOUR_MS }),
  refusals: newBursts({ many: MANY_REFUSALS, withinMs: MINUTE_MS, quietMs: HOUR_MS }),
  sending: new Set(),
}))

/** Counts what a key removes, or an account that is no admin's; ten within a minute are written to the admins, hourly at most. */
export function noteRemovals(payload: Payload, event: EventName, actor: Actor): void {
  const { id, kind, role } = actor
  if (!REMOVALS.has(event) || (kind !== 'person' && kind !== 'key') || role === 'admin') return
  if (!countsAsBurst(alarms.removals, `${kind} ${id}`, Date.now())) return
  const href = `${env.SITE_URL}/admin/collections/journal`
  writeToAdmins(payload, (to) =>
    manyRemovalsLetter(to, { who: actorWords(actor), isKey: kind === 'key', many: MANY_REMOVALS, href }),
  )
}

/** Counts a request that was refused (401, 403, or a login's 429); twenty within a minute are written to the admins, once an hour. */
export function noteRefusal(payload: Payload): void {
  if (!countsAsBurst(alarms.refusals, '', Date.now())) return
  const href = `${env.SITE_URL}/admin/collections/journal`
  writeToAdmins(payload, (to) => manyRefusalsLetter(to, { many: MANY_REFUSALS, href }))
}

/** Resolves once the letters under way are sent, or have failed. */
export async function lettersSent(): Promise<void> {
  await Promise.all(alarms.sending)
}

const NOT_TOLD = 'the admins were not told of many removals or refusals'

/** Nobody waits for it: a slow mail server must delay no answer. */
function writeToAdmins(payload: Payload, write: (to: { name: string }) => Letter): void {
  const sent = sendToAdmins(payload, write)
    .catch((err: unknown) => logger.error({ err }, NOT_TOLD))
    .finally(() => alarms.sending.delete(sent))
  alarms.sending.add(sent)
}

async function sendToAdmins(payload: Payload, write: (to: { name: string }) => Letter): Promise<void> {
  const { docs } = await payload.db.find<{ id: string; email: string; name: string }>({
    collection: 'users',
    limit: 0,
    pagination: false,
    // Whoever has a suspended account may be the reason for the letter.
    where: { and: [{ role: { equals: 'admin' } }, { frozen: { not_equals: true } }] },
  })
  for (const admin of docs) {
    // An address that takes no mail keeps the letter from nobody else.
    await sendLetter(payload, admin, () => write(admin)).catch((err: unknown) => logger.error({ err }, NOT_TOLD))
  }
}
