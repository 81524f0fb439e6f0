import { isLocal, localOrigin } from '@/payload/scripts/start/address.mjs'

test.each([
  ['127.0.0.1', 'http://127.0.0.1:3000'],
  ['0.0.0.0', 'http://127.0.0.1:3000'],
  ['::', 'http://[::1]:3000'],
  ['::1', 'http://[::1]:3000'],
  ['actualites.example.fr', 'http://actualites.example.fr:3000'],
])('a site that listens on %s is reached from its machine at %s', (HOST, origin) => {
  expect(localOrigin({ HOST, PORT: 3000 })).toBe(origin)
})

test('only a site that listens on this machine alone is local', () => {
  expect(['127.0.0.1', 'localhost', '::1'].every(isLocal)).toBe(true)
  expect(['0.0.0.0', '::', '192.168.1.10'].some(isLocal)).toBe(false)
})
