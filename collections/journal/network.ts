/** The header in which the server in front notes the network of a request. */
const NETWORK_HEADER = 'x-client-network'
const NETWORK = /^[\d.]{7,15}\/24$|^[\da-f:]{2,39}\/56$/i

/** Returns the shortened address of who asks, « 192.0.2.0/24 » or « 2001:db8::/56 »; null for this machine itself. */
export function networkOf({ headers }: { headers?: Headers }): string | null {
  const network = headers?.get(NETWORK_HEADER) ?? ''
  return NETWORK.test(network) ? network : null
}
