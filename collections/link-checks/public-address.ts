import ipaddr from 'ipaddr.js'

/**
 * Whether an address of the network (IPv4 or IPv6, as the system writes it) is one of the public network. All else is refused:
 * this machine, private networks, links, IPv4 inside IPv6 (mapped, translated, 6to4, Teredo), and what cannot be read.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  // « ::ffff:127.0.0.1 » is an IPv6 address whose range is not that of what it leads to.
  return ipaddr.process(address).range() === 'unicast'
}
