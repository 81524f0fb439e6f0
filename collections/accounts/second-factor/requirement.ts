import type { Payload } from 'payload'
import { requireSecondFactorSince } from '@/collections/access/second-factor-term'
import type { Env } from '@/payload/env'

const KEY = 'second-factor-required-since'

/**
 * Begins to ask admins for a second factor, counting from the first start with this setting. Without it that start is
 * forgotten: when the setting comes back, so does the notice of seven days.
 */
export async function startSecondFactorNotice(payload: Payload, setting: Env['SECOND_FACTOR']): Promise<void> {
  if (setting === 'off') {
    await payload.kv.delete(KEY)
    requireSecondFactorSince(null)
    return
  }
  const known = await payload.kv.get<{ since: string }>(KEY)
  const since = known?.since ?? new Date().toISOString()
  if (!known) await payload.kv.set(KEY, { since })
  requireSecondFactorSince(new Date(since))
}
