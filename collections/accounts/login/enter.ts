import type { PayloadRequest } from 'payload'
import type { User } from '@/payload-types'
import { tellNewDevice, unknownDevice } from '../identity/new-device'
import { answerWithSession } from '../sessions/session-answer'
import { knownFromNow } from './known-browser'
import { type OpeningOptions, openSession } from './open-session'

/**
 * The end of a login, once all was proved: opens the session, makes the browser known to the account, and writes to the
 * person when it was not. Throws as `openSession` does.
 */
export async function enter(req: PayloadRequest, account: User, options?: OpeningOptions): Promise<Response> {
  const device = await unknownDevice(req, account)
  const opened = await openSession(req, account, options)
  if (device) await tellNewDevice(req, account, device)
  const answer = answerWithSession(req, opened, { ...opened, message: req.t('authentication:passed') })
  return knownFromNow(req, account.id, answer)
}
