import { networkOf as clientNetwork, THIS_MACHINE } from '@/payload/server/gate/client-address'

/** Returns the shortened address of who asks, « 192.0.2.0/24 » or « 2001:db8::/56 »; null for this machine itself. */
export function networkOf({ headers }: { headers?: Headers }): string | null {
  const network = headers ? clientNetwork({ headers }) : THIS_MACHINE
  return network === THIS_MACHINE ? null : network
}
