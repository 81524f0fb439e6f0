import type { Payload } from 'payload'
import { env } from '@/payload/env'
import { siteName } from '@/payload/site-name'
import { type RelyingParty, relyingParty } from './passkeys'

/** Returns this site as browsers know it for passkeys. */
export async function siteOf(payload: Payload): Promise<RelyingParty> {
  return relyingParty(env.SITE_URL, await siteName(payload))
}
