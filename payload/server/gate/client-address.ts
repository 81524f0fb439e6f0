import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'
import { LRUCache } from 'lru-cache'

/** The header in which the front tells Payload the network of a request: whatever a client sends under it is replaced. */
export const NETWORK_HEADER = 'x-client-network'
/** The network of a request of this machine, through no proxy: commands, tests, monitoring. Limits leave it out. */
export const THIS_MACHINE = 'this machine'
/** The network of all whose address a proxy wrote in a form that nobody reads. */
export const UNKNOWN_NETWORK = 'inconnu'

/** Bits of an address that one customer of an access provider shares: an IPv6 customer has a whole /56 at least. */
const SHARED_BITS = { ipv4: 24, ipv6: 56 }
/** From these a proxy of ours may forward: a public peer writes what it likes into `X-Forwarded-For`. */
const NEAR = new Set(['loopback', 'private', 'uniqueLocal', 'linkLocal'])

/** Returns the network of who asks Payload, as the front noted it: « 192.0.2.0/24 », « 2001:db8::/56 » or `THIS_MACHINE`. */
export function networkOf({ headers }: { headers: Headers }): string {
  return headers.get(NETWORK_HEADER) ?? THIS_MACHINE
}

/**
 * Returns the network of the client of a connection. The proxy's word (the last hop of `X-Forwarded-For`, which the proxy
 * wrote) counts only when the proxy is near: on this machine, or in a private network.
 */
export function networkOfConnection({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): string {
  const hop = lastHop(headers['x-forwarded-for'])
  const key = `${socket.remoteAddress} ${hop}`
  const known = networks.get(key)
  if (known) return known
  const network = networkOfClient(socket.remoteAddress, hop)
  networks.set(key, network)
  return network
}

/** To read an address takes longer than all else that the gate does. */
const networks = new LRUCache<string, string>({ max: 5_000 })
/** Of an address, at most, zone included: longer words are no key. */
const LONGEST_HOP = 64

function networkOfClient(remoteAddress: string | undefined, hop: string | undefined): string {
  const client = clientOf(remoteAddress, hop)
  // The other end left already: nobody waits for the answer.
  if (client === null) return THIS_MACHINE
  return typeof client === 'string' ? client : networkOfAddress(client)
}

/** Returns who is at the other end, behind the proxy if any; null when the connection is gone. */
function clientOf(remoteAddress: string | undefined, hop: string | undefined) {
  const peer = parsed(remoteAddress)
  if (!peer) return null
  if (hop === undefined || !NEAR.has(peer.range())) return peer.range() === 'loopback' ? THIS_MACHINE : peer
  return parsed(withoutPort(hop)) ?? UNKNOWN_NETWORK
}

/** Some proxies write the port, « 192.0.2.1:4711 » or « [2001:db8::1]:4711 ». */
function withoutPort(hop: string): string {
  return hop.replace(/^\[(.+)\](?::\d+)?$|^([\d.]+):\d+$/, '$1$2')
}

type Address = ipaddr.IPv4 | ipaddr.IPv6

function networkOfAddress(address: Address): string {
  const bits = SHARED_BITS[address.kind()]
  const first =
    address.kind() === 'ipv4'
      ? ipaddr.IPv4.networkAddressFromCIDR(`${address}/${bits}`)
      : ipaddr.IPv6.networkAddressFromCIDR(`${address}/${bits}`)
  return `${first}/${bits}`
}

function lastHop(forwarded: string | string[] | undefined): string | undefined {
  const all = Array.isArray(forwarded) ? forwarded.join(',') : forwarded
  return all
    ?.slice(all.lastIndexOf(',') + 1)
    .trim()
    .slice(0, LONGEST_HOP)
}

/** An IPv4 address that is written as IPv6 (`::ffff:192.0.2.1`) is IPv4. */
function parsed(text: string | undefined): Address | null {
  return text && ipaddr.isValid(text) ? ipaddr.process(text) : null
}

/**
 * Returns whether a connection comes from one of these networks (« 192.0.2.0/24 », « 2001:db8::/56 »). The proxy's word
 * counts as in `networkOfConnection`; what comes from this machine through no proxy is this machine.
 */
export function isFromNetworks({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, networks: string[]) {
  const address = clientOf(socket.remoteAddress, lastHop(headers['x-forwarded-for']))
  if (address === null || typeof address === 'string') return address === THIS_MACHINE
  return networks.some((network) => {
    const [first, bits] = ipaddr.parseCIDR(network)
    return first.kind() === address.kind() && address.match(first, bits)
  })
}
