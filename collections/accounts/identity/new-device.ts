import type { PayloadRequest } from 'payload'
import { env } from '@/payload/env'
import { newDeviceLetter } from '@/payload/mail/account-letters'
import type { User } from '@/payload-types'
import { tell } from './letters'

/** What the letter says of a login: « Firefox sur Windows », and the network of its address (« 203.0.113.0/24 »). */
export interface Device {
  device: string
  network: string
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
