import type { Payload } from 'payload'

const MONTHS = 12

/** Deletes the messages that came more than twelve months ago, as the page on personal data says. */
export async function purgeMessages(payload: Payload, now: Date = new Date()): Promise<void> {
  const limit = new Date(now)
  limit.setUTCMonth(limit.getUTCMonth() - MONTHS)
  await payload.db.deleteMany({ collection: 'messages', where: { createdAt: { less_than: limit.toISOString() } } })
}
