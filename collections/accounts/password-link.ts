import type { Payload } from 'payload'
import { env } from '@/payload/env'

const HOUR_MS = 60 * 60 * 1000

export const FORGOTTEN_FOR_MS = HOUR_MS
export const INVITED_FOR_MS = 7 * 24 * HOUR_MS

/**
 * Makes the link by which the account of `email` chooses a password, valid for one use and `validForMs`; it ends the
 * link before it. Its host is that of `SITE_URL`, never that of the request.
 */
export async function makePasswordLink(payload: Payload, email: string, validForMs: number): Promise<string> {
  const token = await payload.forgotPassword({
    collection: 'users',
    data: { email },
    disableEmail: true,
    expiration: validForMs,
  })
  return `${env.SITE_URL}/admin/reset/${token}`
}
