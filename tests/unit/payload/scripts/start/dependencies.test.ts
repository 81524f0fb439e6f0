import { isInstalled } from '@/payload/scripts/start/dependencies.mjs'

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/a-windows': { version: '1.0.0', integrity: 'sha512-w', optional: true },
  },
}
const a = { version: '1.0.0', integrity: 'sha512-a' }

test('the packages of the lockfile, those of other systems aside, need no installation', () => {
  expect(isInstalled(wanted, { packages: { 'node_modules/a': a } })).toBe(true)
})

test('a package of this system that the lockfile does not know needs no installation', () => {
  const own = { version: '1.0.0', integrity: 'sha512-m', optional: true }
  expect(isInstalled(wanted, { packages: { 'node_modules/a': a, 'node_modules/a-mac': own } })).toBe(true)
})

test.each([
  ['is missing', {}],
  ['has another version', { 'node_modules/a': { ...a, version: '1.0.1' } }],
  ['has another content', { 'node_modules/a': { ...a, integrity: 'sha512-b' } }],
  ['is not wanted any more', { 'node_modules/a': a, 'node_modules/b': a }],
])('a package that %s asks for an installation', (_case, packages) => {
  expect(isInstalled(wanted, { packages })).toBe(false)
})
