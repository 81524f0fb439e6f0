import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

/** The header by which the server tells REST from where a request came. What a client sends under this name is dropped. */
export const CLIENT_ADDRESS = 'x-client-address'

const NEAR = new BlockList()
for (const [net, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const) {
  NEAR.addSubnet(net, prefix, 'ipv4')
}
NEAR.addAddress('::1', 'ipv6')
NEAR.addSubnet('fc00::', 7, 'ipv6')
NEAR.addSubnet('fe80::', 10, 'ipv6')

/**
 * Returns the address that a request comes from; empty when it is not known. Behind a proxy of this machine or of its
 * private network it is the last one of `X-Forwarded-For`, which that proxy wrote; from anywhere else that header is the
 * client's own invention.
 */
export function clientAddress({ socket, headers }: Pick<IncomingMessage, 'headers' | 'socket'>): string {
  const peer = plain(socket.remoteAddress ?? '')
  if (!isNear(peer)) return peer
  const last = plain(
    String(headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)
      ?.trim() ?? '',
  )
  return isIP(last) ? last : peer
}

/** Returns the network of an address, which is one household's or one office's: IPv4 /24, IPv6 /56. */
export function networkOf(address: string): string {
  switch (isIP(address)) {
    case 4:
      return `${address.split('.').slice(0, 3).join('.')}.0/24`
    case 6: {
      const [first, second, third, fourth] = groupsOf(address)
      // A group is 16 bits: of the fourth, the first eight.
      return `${[first, second, third, (fourth ?? 0) & 0xff00].map((group) => group?.toString(16)).join(':')}::/56`
    }
    default:
      return ''
  }
}

/** An IPv4 address of a socket that listens on IPv6 (`::ffff:192.0.2.1`) is that address. */
function plain(address: string) {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

function isNear(address: string) {
  const version = isIP(address)
  return version !== 0 && NEAR.check(address, version === 4 ? 'ipv4' : 'ipv6')
}

/** The first four of the eight groups. */
function groupsOf(address: string): number[] {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::')
  const groups = head === '' ? [] : head.split(':')
  const ends = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = tail === undefined ? 0 : Math.max(0, 8 - groups.length - ends.length)
  return [...groups, ...Array.from({ length: missing }, () => '0'), ...ends]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16))
}
