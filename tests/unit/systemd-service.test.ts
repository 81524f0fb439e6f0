import { readFileSync } from 'node:fs'

const lines = readFileSync('docs/operations/skorann.service', 'utf8').split('\n')
const settings = lines
  .filter((line) => /^\w+=/.test(line))
  .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])
const valuesOf = (name: string) => settings.filter(([key]) => key === name).map(([, value]) => value)

test.each([
  ['UMask', '0077'],
  ['ProtectSystem', 'strict'],
  ['ReadWritePaths', '/srv/skorann'],
  ['ProtectHome', 'yes'],
  ['PrivateTmp', 'yes'],
  ['PrivateDevices', 'yes'],
  ['NoNewPrivileges', 'yes'],
  ['CapabilityBoundingSet', ''],
  ['RestrictNamespaces', 'yes'],
  ['ProtectKernelModules', 'yes'],
  ['SystemCallArchitectures', 'native'],
])('the service has %s=%s', (name, value) => {
  expect(valuesOf(name)).toEqual([value])
})

test('the service speaks the protocols of the network and calls what a service calls, no more', () => {
  expect(valuesOf('RestrictAddressFamilies')).toEqual(['AF_INET AF_INET6 AF_UNIX AF_NETLINK'])
  expect(valuesOf('SystemCallFilter')).toEqual(['@system-service', '~@privileged @resources'])
})

test('Node.js may compile what it runs, and count the processors', () => {
  expect(valuesOf('MemoryDenyWriteExecute')).toEqual([])
  expect(valuesOf('ProcSubset')).toEqual([])
})
