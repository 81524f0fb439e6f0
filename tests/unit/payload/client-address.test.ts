import { clientAddress, networkOf } from '@/payload/client-address'

const from = (remoteAddress: string | undefined, forwarded?: string) =>
  clientAddress({
    socket: { remoteAddress } as never,
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  })

test.each([
  ['127.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['::1', '2001:db8::9', '2001:db8::9'],
  ['::ffff:172.18.0.2', '198.51.100.1, 203.0.113.9', '203.0.113.9'],
  ['10.1.2.3', '::ffff:203.0.113.9', '203.0.113.9'],
])('behind a proxy that is near (%s), the client of « %s » is %s', (peer, forwarded, client) => {
  expect(from(peer, forwarded)).toBe(client)
})

test('from anywhere else, nobody chooses the address that they come from', () => {
  expect(from('203.0.113.9', '127.0.0.1')).toBe('203.0.113.9')
  expect(from('::ffff:203.0.113.9', '198.51.100.1')).toBe('203.0.113.9')
  expect(from('2001:db8::9', '198.51.100.1')).toBe('2001:db8::9')
})

test.each([undefined, '', 'unknown', '203.0.113.9, inconnu'])(
  'a near peer without a readable header (%s) is itself',
  (forwarded) => {
    expect(from('127.0.0.1', forwarded)).toBe('127.0.0.1')
  },
)

test('a connection that is gone has no address', () => {
  expect(from(undefined)).toBe('')
  expect(networkOf('')).toBe('')
})

test.each([
  ['203.0.113.9', '203.0.113.0/24'],
  ['2001:db8:1:2ff:3::4', '2001:db8:1:200::/56'],
  ['2001:db8::1', '2001:db8:0:0::/56'],
  ['::1', '0:0:0:0::/56'],
  ['fe80::1%eth0', 'fe80:0:0:0::/56'],
  ['2001:0db8:0001:02aa:0:0:0:1', '2001:db8:1:200::/56'],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
