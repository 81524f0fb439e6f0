import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fingerprint } from '@/payload/scripts/start/fingerprint.mjs'
import { sourcesFingerprint } from '@/payload/scripts/start/production-build.mjs'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'skorann-fingerprint-'))
  write('app/page.tsx', 'one')
  write('payload/payload.config.ts', 'two')
  write('payload/scripts/seed/seed.ts', 'three')
  write('tests/unit/page.test.ts', 'four')
  write('docs/architecture.md', 'five')
  write('package-lock.json', '{}')
  write('next.config.js', 'six')
  write('next-env.d.ts', 'seven')
})

afterEach(() => rmSync(root, { recursive: true }))

test('nothing changed, nothing is built again', () => {
  expect(sourcesFingerprint(root)).toBe(sourcesFingerprint(root))
})

test.each(['app/page.tsx', 'payload/payload.config.ts', 'next.config.js', 'package-lock.json', 'public/logo.svg'])(
  'a change of %s asks for a build',
  (path) => {
    const before = sourcesFingerprint(root)
    write(path, 'changed')
    expect(sourcesFingerprint(root)).not.toBe(before)
  },
)

test.each(['tests/unit/page.test.ts', 'docs/architecture.md', 'payload/scripts/seed/seed.ts', 'next-env.d.ts'])(
  'a change of %s asks for no build',
  (path) => {
    const before = sourcesFingerprint(root)
    write(path, 'changed')
    expect(sourcesFingerprint(root)).toBe(before)
  },
)

test('a file that is renamed changes the fingerprint', () => {
  const before = fingerprint(root, ['app'])
  renameSync(join(root, 'app/page.tsx'), join(root, 'app/other.tsx'))
  expect(fingerprint(root, ['app'])).not.toBe(before)
})

test('text that moves from one file to the next changes the fingerprint', () => {
  write('app/a', 'xy')
  write('app/b', 'z')
  const before = fingerprint(root, ['app'])
  write('app/a', 'x')
  write('app/b', 'yz')
  expect(fingerprint(root, ['app'])).not.toBe(before)
})

function write(path: string, content: string) {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), content)
}
