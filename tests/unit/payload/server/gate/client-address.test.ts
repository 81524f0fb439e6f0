import { expect, test } from '@jest/globals'
import {
  isFromNetworks,
  NETWORK_HEADER,
  networkOf,
  networkOfConnection,
  THIS_MACHINE,
  UNKNOWN_NETWORK,
} from '@/payload/server/gate/client-address'

test.each([
  ['an address of its own', '203.0.113.77', undefined, '203.0.113.0/24'],
  ['an IPv4 address that is written as IPv6', '::ffff:203.0.113.77', undefined, '203.0.113.0/24'],
  ['an IPv6 address', '2001:db8:1:2ff:1::9', undefined, '2001:db8:1:200::/56'],
  ['a proxy on this machine', '127.0.0.1', '198.51.100.4', '198.51.100.0/24'],
  ['a proxy on this machine, by IPv6', '::1', '2001:db8:5::1', '2001:db8:5::/56'],
  ['a proxy in a private network', '172.18.0.2', '198.51.100.4', '198.51.100.0/24'],
  ['the last of several hops, which the proxy wrote', '127.0.0.1', '1.1.1.1, 198.51.100.4', '198.51.100.0/24'],
  ['a stranger who claims to be a proxy', '203.0.113.77', '198.51.100.4', '203.0.113.0/24'],
  ['this machine, without a proxy', '127.0.0.1', undefined, THIS_MACHINE],
  ['a hop that is no address', '127.0.0.1', 'unknown', UNKNOWN_NETWORK],
  ['a hop without end', '127.0.0.1', '1'.repeat(99), UNKNOWN_NETWORK],
  ['a hop with its port', '127.0.0.1', '198.51.100.4:4711', '198.51.100.0/24'],
  ['a hop by IPv6 with its port', '127.0.0.1', '[2001:db8:5::1]:443', '2001:db8:5::/56'],
  ['a connection that is gone', undefined, '198.51.100.4', THIS_MACHINE],
])('the network of %s', (_, remoteAddress, forwarded, network) => {
  const headers = { ...(forwarded && { 'x-forwarded-for': forwarded }) }
  expect(networkOfConnection({ headers, socket: { remoteAddress } as never })).toBe(network)
})

test('Payload is told the network by the front, and without the front it is this machine', () => {
  expect(networkOf({ headers: new Headers({ [NETWORK_HEADER]: '203.0.113.0/24' }) })).toBe('203.0.113.0/24')
  expect(networkOf({ headers: new Headers() })).toBe(THIS_MACHINE)
})

test.each<[string, string | undefined, string | undefined, boolean]>([
  ['an address of the list', '203.0.113.77', undefined, true],
  ['one of a network of the list', '2001:db8:1::9', undefined, true],
  ['another address', '203.0.113.78', undefined, false],
  ['the list’s address behind a proxy of ours', '127.0.0.1', '1.1.1.1, 203.0.113.77', true],
  ['another one behind a proxy of ours', '172.18.0.2', '203.0.113.77, 198.51.100.4', false],
  ['a stranger who claims to be a proxy', '198.51.100.4', '203.0.113.77', false],
  ['somebody whose address nobody reads', '127.0.0.1', 'unknown', false],
  ['this machine', '127.0.0.1', undefined, true],
  ['nobody any more', undefined, undefined, false],
])('whether somebody is in a list of networks: %s', (_, remoteAddress, forwarded, isIn) => {
  const headers = { ...(forwarded && { 'x-forwarded-for': forwarded }) }
  const networks = ['203.0.113.77/32', '2001:db8:1::/48']
  expect(isFromNetworks({ headers, socket: { remoteAddress } as never }, networks)).toBe(isIn)
})
