import { networkOf, THIS_MACHINE } from '@/payload/server/gate/client-address'

/** Returns the shortened address of who asks, as a line keeps it: « 192.0.2.0/24 » or « 2001:db8::/56 »; null for this machine itself. */
export function recordedNetwork({ headers }: { headers?: Headers }): string | null {
  const network = headers ? networkOf({ headers }) : THIS_MACHINE
  return network === THIS_MACHINE ? null : network
}
