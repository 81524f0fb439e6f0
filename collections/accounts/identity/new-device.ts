import type { PayloadRequest, Where } from 'payload'
import { env } from '@/payload/env'
import { newDeviceLetter } from '@/payload/mail/account-letters'
import type { User } from '@/payload-types'
import { recordedNetwork } from '../../journal/network'
import { knownBrowser } from '../login/known-browser'
import { isFromBrowser } from '../sessions/asker'
import { deviceOf } from '../sessions/device'
import { tell } from './letters'

/** What the letter says of a login: « Firefox sur Windows », and the network of its address (« 203.0.113.0/24 »). */
export interface Device {
  device: string
  /** Null for the machine of the site itself. */
  network: string | null
}

/**
 * Returns the device of a login, before its session is opened, when it is a browser that the account does not know, or a
 * program in a network from which it was never opened: a thief leaves the marks of a browser out, and a program that logs
 * in each hour is no news. Null for all others, and for the first login of an account.
 */
export async function unknownDevice(req: PayloadRequest, account: User): Promise<Device | null> {
  if (knownBrowser(req, account.id) || !(await hasLoggedIn(req, account))) return null
  const network = recordedNetwork(req)
  if (isFromBrowser(req)) return { device: deviceOf(req.headers.get('user-agent') ?? ''), network }
  const isKnown = network === null || (await hasLogin(req, account, { network: { equals: network } }))
  return isKnown ? null : { device: 'un programme', network }
}

/** By the sessions that it has, and by the journal for those that are over. */
async function hasLoggedIn(req: PayloadRequest, account: User): Promise<boolean> {
  return (account.sessions ?? []).length > 0 || (await hasLogin(req, account))
}

/** Whether the journal has a login of the account. */
async function hasLogin(req: PayloadRequest, { id }: User, also: Where = {}): Promise<boolean> {
  const where: Where = { and: [{ event: { equals: 'login' } }, { documentId: { equals: id } }, also] }
  return (await req.payload.db.count({ collection: 'journal', req, where })).totalDocs > 0
}

/** Writes to the person that a browser which the account had not used has opened it. */
export async function tellNewDevice(
  req: PayloadRequest,
  account: Pick<User, 'email' | 'id' | 'name'>,
  device: Device,
): Promise<void> {
  const login = { ...device, at: new Date() }
  await tell(req, account, (site) => newDeviceLetter(account, login, site, env.SITE_URL))
}
